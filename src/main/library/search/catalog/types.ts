import type { Dictionary } from './dictionary'

/** The columns whose values are names, each written down once in a dictionary. */
export const namedColumns = ['author', 'language', 'sections', 'site', 'topic'] as const
export type NamedColumn = (typeof namedColumns)[number]

/** Bits of `Catalog.marks`. */
export const MARKS = {
  read: 1,
  starred: 2,
  queued: 4,
  duplicate: 8,
  image: 16,
  comments: 32,
  revision: 64,
  highlight: 128,
  note: 256
} as const

/**
 * What filters, facets and folding look at, in memory: columns of numbers, one place an article, in order of their rows in the full text.
 * It never changes; a later state of the library is another catalog. About 50 bytes an article.
 */
export interface Catalog {
  readonly size: number
  /** Ascending. */
  readonly rows: Float64Array
  readonly ids: Uint32Array
  readonly sortKeys: Float64Array
  /** Milliseconds since 1970. */
  readonly publishedAt: Float64Array
  readonly feeds: Uint32Array
  /** 0: of no story. */
  readonly stories: Uint32Array
  readonly marks: Uint16Array
  /** Numbers of `dictionaries`; 0: has none. */
  readonly named: Readonly<Record<NamedColumn, Uint32Array>>
  readonly dictionaries: Dictionaries
}

export type Dictionaries = Readonly<Record<NamedColumn, Dictionary>>

/** An article as a catalog is filled with it; `sections` is the archive's JSON, `site` its site's name and host parted by a line end. */
export interface CatalogEntry {
  readonly row: number
  readonly id: number
  readonly sortKey: number
  readonly publishedAt: number
  readonly feedId: number
  readonly storyId: number | null
  readonly marks: number
  readonly author: string | null
  readonly language: string | null
  readonly sections: string
  readonly site: string
  readonly topic: string | null
}
