import { absoluteUrl } from '../../dom/urls'
import { asList, asText, asThing, type JsonThing, typesOf } from '../../metadata/jsonLd'
import type { Page } from '../../metadata/page'
import type { PictureReference } from '../../types'
import { bareCandidate } from './readPicture'

const maxPictures = 100
/** Properties of a story that hold its pictures (schema.org). Sorted. */
const pictureProperties: readonly string[] = ['associatedMedia', 'hasPart', 'image', 'primaryImageOfPage', 'thumbnail', 'thumbnailUrl']

/** The pictures that JSON-LD describes (schema.org `ImageObject`), with caption and credit; the story's own come first. */
export function describedPictures(page: Page): PictureReference[] {
  const ofStory = pictureProperties.flatMap((name) => asList(page.story?.[name]))
  const ofSite = new Set(sitePictures(page))
  const others = page.things.filter(
    (thing) => typesOf(thing).includes('ImageObject') && !addressOf(thing, page).some((url) => ofSite.has(url))
  )
  return [...ofStory, ...others].slice(0, maxPictures).flatMap((value) => describe(value, page))
}

/** The addresses of pictures that stand for the site or its publisher: logos, and what the home page shares. */
export function sitePictures(page: Page): readonly string[] {
  const publishers = [
    asThing(page.story?.['publisher']),
    ...page.things.filter((thing) => typesOf(thing).some((type) => siteTypes.test(type)))
  ]
  return publishers.flatMap((thing) =>
    ['logo', 'image'].flatMap((name) => asList(thing?.[name])).flatMap((value) => addressOf(value, page))
  )
}

const siteTypes = /^(?:NewsMediaOrganization|Organization|WebSite|Person)$/

function describe(value: unknown, page: Page): PictureReference[] {
  const [url] = addressOf(value, page)
  const thing = asThing(value)
  if (!url || (thing && typesOf(thing).length > 0 && !typesOf(thing).includes('ImageObject'))) return []
  const [bare] = bareCandidate(url, page.url)
  const width = Number.parseInt(asText(thing?.['width']) ?? String(thing?.['width'] ?? ''), 10)
  const said = { caption: asText(thing?.['caption']) ?? asText(thing?.['description']), credit: creditOf(thing) }
  return bare ? [{ candidates: [width > 0 ? { ...bare, width } : bare], alt: '', ...said }] : []
}

function creditOf(thing: JsonThing | null): string | null {
  for (const name of ['creditText', 'credit', 'author', 'creator', 'photographer', 'copyrightHolder', 'copyrightNotice']) {
    const text = asText(thing?.[name])
    if (text) return text.replace(/^(?:©|\(c\))\s*/i, '')
  }
  return null
}

function addressOf(value: unknown, page: Page): string[] {
  const thing = asThing(value)
  const text = typeof value === 'string' ? value : (asText(thing?.['contentUrl']) ?? asText(thing?.['url']))
  const url = text ? absoluteUrl(text, page.url) : null
  return url ? [url] : []
}
