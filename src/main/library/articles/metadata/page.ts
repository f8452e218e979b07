import type { DomDocument } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import { findStory } from './findStory'
import { readHeadLines } from './headLines'
import { type JsonThing, readJsonLd } from './jsonLd'
import { microdata, rdfa, readMarkedThings } from './markedThings'
import { type Survey, surveyPage } from './survey'

/** What one vocabulary says of a page. */
export interface Description {
  readonly things: readonly JsonThing[]
  /** The thing that is the story. */
  readonly story: JsonThing | null
}

/** A parsed page with what every metadata reader looks at, gathered once. */
export interface Page {
  readonly document: DomDocument
  readonly url: string | null
  readonly things: readonly JsonThing[]
  /** The JSON-LD thing that is the story. */
  readonly story: JsonThing | null
  readonly microdata: Description
  readonly rdfa: Description
  /** `<meta>` contents by lower-cased `property`, `name`, `itemprop` or `http-equiv`; the first of each name counts. */
  readonly meta: ReadonlyMap<string, string>
  /** All contents of the names that may be given several times. */
  readonly metaLists: ReadonlyMap<string, readonly string[]>
  readonly survey: Survey
  /** See `readHeadLines`. */
  readonly headLines: readonly string[]
  /** The `lang` of the story's own box, which knows better than the template around it. */
  readonly storyLanguage: string | null
}

/** Gathers structured data, meta elements and places of interest before extraction changes the tree. */
export function readPage(document: DomDocument, url: string | null): Page {
  const survey = surveyPage(document)
  const metaLists = readMeta(survey)
  const meta = new Map([...metaLists].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first] as const])))
  const titles = [...survey.headings.map(({ element }) => textOf(element)), meta.get('og:title') ?? '', titleOf(document)]
  const describe = (things: readonly JsonThing[]): Description => ({ things, story: findStory(things, { url, titles }) })
  const jsonLd = describe(readJsonLd(survey.scripts.map((script) => script.textContent ?? '')))
  return {
    document,
    url,
    ...jsonLd,
    microdata: describe(readMarkedThings(document, survey.items, microdata)),
    rdfa: describe(readMarkedThings(document, survey.items, rdfa)),
    meta,
    metaLists,
    survey,
    headLines: readHeadLines(survey),
    storyLanguage: storyLanguage(survey)
  }
}

/** The text of the title element. */
export function titleOf(document: DomDocument): string {
  return collapseSpace(document.querySelector('title')?.textContent ?? '')
}

const maxValues = 30

function readMeta({ metas }: Survey): Map<string, string[]> {
  const lists = new Map<string, string[]>()
  for (const element of metas) {
    const content = collapseSpace(element.getAttribute('content') ?? element.getAttribute('value') ?? '')
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (!name || !content) continue
      const list = lists.get(name) ?? []
      if (list.length < maxValues) list.push(content)
      lists.set(name, list)
    }
  }
  return lists
}

function storyLanguage({ headings }: Survey): string | null {
  const box = headings.length === 1 ? headings[0]?.element.closest('[lang]') : null
  return box && box.localName !== 'html' ? box.getAttribute('lang') : null
}

/** The first of these meta names that the page has. */
export function firstMeta(page: Page, names: readonly string[]): string | null {
  for (const name of names) {
    const value = page.meta.get(name)
    if (value) return value
  }
  return null
}
