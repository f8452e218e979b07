import { siteUrl } from '../sites.mjs'

/**
 * The ways real pages spell the address of one story. Each must lead a reader back to the saved copy.
 * @type {Readonly<Record<string, (url: string) => string>>} sorted by name
 */
const SPELLINGS = {
  amp: (url) => url.replace(/^(https:\/\/[^/]+)/, '$1/amp'),
  ampq: (url) => `${url}?amp=1`,
  fbclid: (url) => `${url}?fbclid=IwAR0Zt4sample`,
  hash: (url) => `${url}#comments`,
  http: (url) => url.replace('https:', 'http:'),
  plain: (url) => url,
  slash: (url) => (url.endsWith('/') ? url.slice(0, -1) : `${url}/`),
  utm: (url) => `${url}?utm_source=offprint&utm_medium=intext&utm_campaign=related`
}

/**
 * Address of `@site/slug+spelling`, or the target itself when it is an address already.
 * @param {ReadonlyMap<string, { url: string }>} stories by `site/slug`
 * @param {string} target
 * @throws {Error} when it names a story or spelling that does not exist
 */
export function resolveTarget(stories, target) {
  if (!target.startsWith('@')) return target
  const [key = '', spelling = 'plain'] = target.slice(1).split('+')
  const story = stories.get(key)
  const spell = SPELLINGS[spelling]
  if (!story || !spell) throw new Error(`No story or spelling for ${target}`)
  return spell(story.url)
}

/** Address of a section's own page. @param {string} slug @param {string} section */
export function sectionUrl(slug, section) {
  return siteUrl(slug, `section/${fileName(section)}.html`)
}

/** A name as it stands in an address. @param {string} text */
export function fileName(text) {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
