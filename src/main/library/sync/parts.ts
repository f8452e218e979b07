import type { Archive } from '../archive/types'
import type { ImageStore } from '../images/imageStore'
import type { Thumbnailer } from '../images/thumbnails/thumbnailer'
import type { Log } from '../log'
import type { Source } from '../network/source'
import type { Extractor } from '../workers/extractionPool'

/** The parts of the library that a sync works with. */
export interface SyncParts {
  readonly archive: Archive
  readonly source: Source
  readonly extractor: Pick<Extractor, 'extract'>
  readonly store: Pick<ImageStore, 'put'>
  /** Without it lists show the pictures themselves. */
  readonly thumbnails?: Pick<Thumbnailer, 'make'>
  readonly log: Log
  /** Milliseconds since 1970; the clock unless given. */
  readonly now?: () => number
}
