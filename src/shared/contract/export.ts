import { z } from 'zod'
import { offlineScope } from './offline'

/** `markdown`: texts with their pictures · `html`: one file · `epub`: a book · `json`: everything, to be imported again without loss. */
export const exportFormat = z.enum(['epub', 'html', 'json', 'markdown'])
export type ExportFormat = z.infer<typeof exportFormat>

/** What a save dialog is opened for; `markdown-zip`: more than one story. */
export const savedKind = z.enum(['backup', 'epub', 'html', 'json', 'markdown', 'markdown-zip', 'pdf'])
export type SavedKind = z.infer<typeof savedKind>

/** What to export: what can be made ready offline, or every story with a highlight or a note. */
export const exportScope = z.union([offlineScope, z.object({ kind: z.literal('annotated') })])
export type ExportScope = z.infer<typeof exportScope>

/** Stands for a file that the reader chose in a dialog: the window never names a path. */
export const fileToken = z.uuid()

/** What to export, and how. */
export const exportChoice = z.object({
  scope: exportScope,
  format: exportFormat,
  /** What it is called: the book's title, the heading of many stories. */
  title: z.string().trim().min(1).max(300),
  pictures: z.boolean().default(true),
  /** Highlights and notes. */
  annotations: z.boolean().default(true)
})
export type ExportChoice = z.infer<typeof exportChoice>

/** How many stories an export would have, and why it can't be made, in words for a person. */
export interface ExportEstimate {
  readonly stories: number
  readonly problem: string | null
}

/** A step of a running export, import, backup or restore, sent at most ten times a second. `bytes`: written so far. */
export interface TransferProgress {
  readonly kind: 'export' | 'import' | 'backup' | 'restore'
  readonly done: number
  readonly total: number
  readonly bytes: number
}

/** What an export wrote. */
export interface ExportResult {
  readonly stories: number
  readonly pictures: number
  /** Pictures that stories show and the file lacks: not kept, or of a kind the format can't hold. */
  readonly picturesLeftOut: number
  readonly bytes: number
}

/** What an import took in: new feeds and stories, and stories that were here already and were put together with those of the file. */
export interface ImportResult {
  readonly feeds: number
  readonly stories: number
  readonly merged: number
}

/** A copy of the archive that the library keeps by itself, without pictures. `at` in milliseconds since 1970. */
export interface KeptCopy {
  readonly name: string
  readonly at: number
  readonly bytes: number
}

/** What can be gone back to. `formerSince`: when the library before the last restore was put aside; null when it is not kept. */
export interface BackupState {
  readonly formerSince: number | null
  readonly copies: readonly KeptCopy[]
}

/** What a backup holds; `createdAt` in milliseconds since 1970, `bytes` of the file. */
export interface BackupSummary {
  readonly createdAt: number
  readonly program: string
  readonly stories: number
  readonly feeds: number
  readonly pictures: number
  readonly media: number
  readonly bytes: number
}
