import { all, type DomDocument } from '../dom/dom'
import { collapseSpace } from '../dom/text'
import { findStory, type JsonThing, readJsonLd } from './jsonLd'

/** A parsed page with what every metadata reader looks at, gathered once. */
export interface Page {
  readonly document: DomDocument
  readonly url: string | null
  readonly things: readonly JsonThing[]
  /** The JSON-LD thing that is the story. */
  readonly story: JsonThing | null
  /** `<meta>` contents by lower-cased `property`, `name` or `itemprop`; the first of each name counts. */
  readonly meta: ReadonlyMap<string, string>
}

/** Gathers JSON-LD and meta elements before extraction changes the tree. */
export function readPage(document: DomDocument, url: string | null): Page {
  const things = readJsonLd(document)
  return { document, url, things, story: findStory(things), meta: readMeta(document) }
}

function readMeta(document: DomDocument): Map<string, string> {
  const meta = new Map<string, string>()
  for (const element of all(document, 'meta')) {
    const content = collapseSpace(element.getAttribute('content') ?? '')
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name && content && !meta.has(name)) meta.set(name, content)
    }
  }
  return meta
}

/** The first of these meta names that the page has. */
export function firstMeta(page: Page, names: readonly string[]): string | null {
  for (const name of names) {
    const value = page.meta.get(name)
    if (value) return value
  }
  return null
}
