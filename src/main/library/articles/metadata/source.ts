import type { FeedHints } from '../types'
import type { JsonThing } from './jsonLd'
import { firstMeta, type Page } from './page'
import type { Spot } from './survey'

/** One place that a fact may be read from. A field's sources stand in a list, the most trusted first; docs/decisions/metadata.md shows them all. */
export interface Source<Value> {
  readonly name: string
  /** What the place says; null when it says nothing of use. */
  readonly read: (page: Page, hints: FeedHints) => Value | null
}

/** A source that the feed has no part in. */
export interface PageSource<Value> extends Source<Value> {
  readonly read: (page: Page) => Value | null
}

/** What the first source that knows says, once `accept` has made a fact of it. */
export function firstKnown<Value, Fact>(
  sources: readonly Source<Value>[],
  page: Page,
  hints: FeedHints,
  accept: (value: Value) => Fact | null
): Fact | null {
  for (const source of sources) {
    const value = source.read(page, hints)
    const fact = value === null ? null : accept(value)
    if (fact !== null) return fact
  }
  return null
}

/** The three vocabularies in which a page describes its story, in the order of trust: JSON-LD is written for machines alone and seldom left half done. */
const vocabularies: readonly { readonly name: string; readonly story: (page: Page) => JsonThing | null }[] = [
  { name: 'JSON-LD', story: (page) => page.story },
  { name: 'microdata', story: (page) => page.microdata.story },
  { name: 'RDFa', story: (page) => page.rdfa.story }
]

/** A source for each vocabulary, with one way to read the story's description. */
export function described<Value>(property: string, read: (story: JsonThing, page: Page) => Value | null): PageSource<Value>[] {
  return vocabularies.map(({ name, story }) => ({
    name: `${name} \`${property}\``,
    read: (page) => {
      const thing = story(page)
      return thing === null ? null : read(thing, page)
    }
  }))
}

/** A source for each meta name, the most trusted first. */
export function metaText(...names: readonly string[]): PageSource<string>[] {
  return names.map((name) => ({ name: `meta \`${name}\``, read: (page) => firstMeta(page, [name]) }))
}

/** The elements with the story whose class, id or test name fits. */
export function labelledSpots(page: Page, label: RegExp): Spot[] {
  return page.survey.labelled.filter((spot) => spot.region === 'story' && label.test(spot.label))
}
