import type { CompanionFile } from '@shared/contract/companionFiles'
import type { ExtractedStory } from '../articles/types'

/** A file the reader chose, with what lies beside it. */
export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly files?: readonly CompanionFile[] | undefined
}

/** What a thread needs to make a story of a file: of companions their paths alone. Plain data. */
export interface ImportTask {
  readonly name: string
  readonly bytes: Uint8Array
  readonly paths: readonly string[]
  /** Addresses of saved stories, by headlines the file was found to name. */
  readonly known: ReadonlyMap<string, string>
}

/** A picture that the page names as lying in the imported file. */
export interface HeldPicture {
  /** The address by which the story's pictures name it. */
  readonly url: string
  /** What the file calls it, for a person to read. */
  readonly label: string
  /** Null when it was not saved with the page. */
  readonly bytes: Uint8Array | null
}

/** The story of a file, its pictures not stored yet. Plain data: it crosses from the worker. */
export interface ImportedStory {
  readonly story: ExtractedStory
  /** Where the page was on the web, as it says itself. */
  readonly url: string | null
  /** When it was saved, milliseconds since 1970. */
  readonly savedAt: number | null
  readonly held: readonly HeldPicture[]
  /** Lines that may be headlines of saved stories; only the archive knows. */
  readonly titles: readonly string[]
}
