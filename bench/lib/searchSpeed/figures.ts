/** Milliseconds below which half, and 95 of 100, of the samples lie. */
export interface Spread {
  readonly p50: number
  readonly p95: number
}

/** What one engine is asked to be measured over. */
export interface SpeedTask {
  readonly engine: 'offprint' | 'window' | 'fts5' | 'miniSearch' | 'orama'
  readonly stories: number
  /** Where the library is, and where files may be left until the bench ends. */
  readonly directory: string
}

/** What is measured of every engine. */
export interface EngineFigures {
  /** Milliseconds to index one story, over all of them; null for one that finds its index made. */
  readonly build: number | null
  /** Proportional memory of the process beyond what it had when empty, MiB; null where other things are in it. */
  readonly memory: number | null
  /** Each keystroke of the queries. */
  readonly typing: Spread
  /** Bytes of index on disk for one story; null for one that lives in memory. */
  readonly bytes: number | null
}

/** What is measured of the library besides. */
export interface LibraryFigures extends EngineFigures {
  /** Milliseconds to place one story among the running ones, over all of them. */
  readonly buildStories: number
  /** Bytes that vectors and running stories take of the archive for one story. */
  readonly storyBytes: number
  /** The ranked answer with facets, folded. */
  readonly full: Spread
  /** Taking one new story into the full text, and among the running stories. */
  readonly addToSearch: Spread
  readonly addToStories: Spread
  readonly related: Spread
}
