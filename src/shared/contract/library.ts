/** What the library holds; bytes on disk. */
export interface LibraryStats {
  readonly directory: string
  readonly feeds: number
  readonly articles: number
  readonly unread: number
  readonly starred: number
  readonly stories: number
  readonly images: number
  readonly imageBytes: number
  readonly media: number
  readonly mediaBytes: number
  readonly archiveBytes: number
  readonly searchBytes: number
  /** Stories whose text and pictures are all kept. */
  readonly complete: number
  /** Pages that wait to be saved. */
  readonly queued: number
}

/** Whether the library answers; `restarting` after it died, until it is back. */
export type LibraryState = 'starting' | 'ready' | 'restarting' | 'failed'
