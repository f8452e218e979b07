import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleRow, Flag } from './schema'

/** The two flags of a status, as the replica keeps them. */
export interface Flags {
  readonly isRead: Flag
  readonly isStarred: Flag
}

export const UNTOUCHED: Flags = { isRead: 0, isStarred: 0 }

/** Digits of the largest sort key, so that strings sort as their numbers do. */
const ORDER_DIGITS = String(Number.MAX_SAFE_INTEGER).length

export function flagsOf(status: Pick<ArticleStatus, 'isRead' | 'isStarred'> | null | undefined): Flags {
  return status ? { isRead: status.isRead ? 1 : 0, isStarred: status.isStarred ? 1 : 0 } : UNTOUCHED
}

export function statusOf(row: Pick<ArticleRow, 'id' | 'isRead' | 'isStarred'>): ArticleStatus {
  return { articleId: row.id, isRead: row.isRead === 1, isStarred: row.isStarred === 1 }
}

/** The lower and upper bound of a section's keys; a line break parts name from number, since names are one line. */
export function sectionRange(name: string): readonly [lower: string, upper: string] {
  return [`${name}\n`, `${name}\n:`]
}

function sectionKey(name: string, head: ArticleHead): string {
  return `${name}\n${String(Number.MAX_SAFE_INTEGER - head.sortKey).padStart(ORDER_DIGITS, '0')}`
}

/** Makes the row of a head. `seq`: the log's sequence number at which its words were new. */
export function toRow(head: ArticleHead, { isRead, isStarred }: Flags, seq: number): ArticleRow {
  return {
    id: head.id,
    order: -head.sortKey,
    feedId: head.feedId,
    isRead,
    isStarred,
    sectionOrder: [...new Set(head.sections)].map((name) => sectionKey(name, head)),
    storyId: head.storyId,
    seq,
    head
  }
}

/** Whether two heads hold the same words for the instant search, so that it need not index again. */
export function sameWords(one: ArticleHead, other: ArticleHead): boolean {
  return wordsOf(one).join('\n') === wordsOf(other).join('\n')
}

function wordsOf(head: ArticleHead): readonly (string | null)[] {
  return [head.title, head.topic, head.byline, head.excerpt, head.language, ...head.sections]
}
