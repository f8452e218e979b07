import type { ArticleId } from './ids'

/** A story that the reader opened, and when last. Times are milliseconds since 1970. */
export interface HistoryEntry {
  readonly id: ArticleId
  readonly title: string
  readonly feedTitle: string
  readonly openedAt: number
}

/** A part of the history, latest first. `next`: ask for the rest with it; null at the end. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  readonly next: number | null
}
