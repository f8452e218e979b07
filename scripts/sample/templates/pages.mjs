import { FICTION_NOTE, siteNamed } from '../sites.mjs'
import { escapeMarkup } from '../text/escape.mjs'
import { carrefour } from './carrefour.mjs'
import { documentHtml } from './document.mjs'
import { footerHtml, longDate, mastheadHtml, siteNavHtml } from './furniture.mjs'
import { harbourPost } from './harbourPost.mjs'
import { leeward } from './leeward.mjs'
import { looseThreads } from './looseThreads.mjs'
import { meridianWire } from './meridianWire.mjs'
import { perihelion } from './perihelion.mjs'

/** @typedef {import('../readStories.mjs').Story} Story */

/**
 * @typedef {object} PageContext
 * @property {ReadonlyMap<string, Story>} stories by `site/slug`
 * @property {import('../text/inline.mjs').LinkResolver} resolve
 * @property {readonly Story[]} unrelated stories for "You may also like"
 */

/**
 * @typedef {object} Template
 * @property {import('./bodyHtml.mjs').Fittings} fittings
 * @property {(story: Story) => string} head
 * @property {(story: Story, context: PageContext) => string} main
 */

/** @type {Readonly<Record<string, Template>>} */
const TEMPLATES = {
  carrefour,
  'harbour-post': harbourPost,
  leeward,
  'loose-threads': looseThreads,
  'meridian-wire': meridianWire,
  perihelion
}

/** @param {string} site @returns {Template} @throws {Error} when the site has none */
export function templateOf(site) {
  const template = TEMPLATES[site]
  if (!template) throw new Error(`No template for ${site}`)
  return template
}

/** A story's own page. @param {Story} story @param {PageContext} context @param {readonly string[]} sections */
export function storyPage(story, context, sections) {
  const { head, main } = templateOf(story.site)
  const body = [mastheadHtml(story.site), siteNavHtml(story.site, sections), main(story, context), footerHtml(story.site)]
  return documentHtml({ ...story, head: head(story), body: body.join('\n') })
}

/** A front or section page. @param {string} site @param {string} title @param {readonly Story[]} stories @param {readonly string[]} sections */
export function listPage(site, title, stories, sections) {
  const teasers = stories.map(
    (story) =>
      `<li><h2><a href="${story.url}">${escapeMarkup(story.title)}</a></h2><p>${escapeMarkup(story.summary)}</p><p>${longDate(story.date)}</p></li>`
  )
  const body = [
    mastheadHtml(site),
    siteNavHtml(site, sections),
    `<h1>${escapeMarkup(title)}</h1>`,
    `<ul class="teasers">\n${teasers.join('\n')}\n</ul>`,
    footerHtml(site)
  ]
  return documentHtml({ site, title, body: body.join('\n') })
}

/** @param {string} site @param {readonly string[]} sections */
export function aboutPage(site, sections) {
  const { name, sponsor } = siteNamed(site)
  const text = `<h1>About ${escapeMarkup(name)}</h1>\n<p>${escapeMarkup(FICTION_NOTE)}</p>\n<p id="staff">All its writers are invented too.</p>\n<p id="sponsors">So is its advertiser: ${escapeMarkup(sponsor)}.</p>`
  return documentHtml({
    site,
    title: 'About us',
    body: [mastheadHtml(site), siteNavHtml(site, sections), text, footerHtml(site)].join('\n')
  })
}
