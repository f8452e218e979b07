import type { Article } from '@shared/contract/articles'
import type { ExportChoice } from '@shared/contract/export'
import type { Archive } from '../archive/types'
import type { OutputFile } from '../files/outputFile'
import type { ImageStore } from '../images/imageStore'
import type { MediaStore } from '../media/mediaStore'
import type { ExportHead } from './collectHeads'
import type { ExportWords } from './exportWords'
import type { Note } from './notes'
import type { PictureShelf } from './pictureShelf'

/** What a format writes from. */
export interface ExportContext {
  readonly archive: Archive
  readonly choice: ExportChoice
  /** Every story of the export, in its order. */
  readonly heads: readonly ExportHead[]
  readonly pictures: PictureShelf
  readonly words: ExportWords
  /** The reader's highlights and notes of a story, in the order of the text; none unless chosen. */
  notesOf(article: Article): readonly Note[]
  readonly now: Date
  imagePath: ImageStore['pathOf']
  mediaPath: MediaStore['pathOf']
}

/** Writes the stories of one export, one after the other. */
export interface StoryWriter {
  add(article: Article): Promise<void>
  /** Writes what stands after all stories; the file is whole then. */
  finish(): Promise<void>
}

/** A kind of file that stories are exported to. */
export interface StoryFormat {
  /** Most stories that one file takes, so that programs can still open it. */
  readonly limit: number
  /** Stories come by age instead of in the order of the list. */
  readonly isOldestFirst?: boolean
  open(output: OutputFile, context: ExportContext): Promise<StoryWriter>
}
