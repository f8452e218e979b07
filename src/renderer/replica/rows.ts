import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleRow, Flag } from './schema'

/** A status, as the replica keeps it. */
export type Flags = Pick<ArticleRow, 'isRead' | 'isStarred' | 'isQueued' | 'tags' | 'hasHighlight' | 'hasNote'>

export const UNTOUCHED: Flags = { isRead: 0, isStarred: 0, isQueued: 0, tags: [], hasHighlight: false, hasNote: false }

/** Digits of the largest sort key, so that strings sort as their numbers do. */
const ORDER_DIGITS = String(Number.MAX_SAFE_INTEGER).length

export function flagsOf(status: Omit<ArticleStatus, 'articleId'> | null | undefined): Flags {
  if (!status) return UNTOUCHED
  const flag = (value: boolean): Flag => (value ? 1 : 0)
  const { isRead, isStarred, isQueued, tags, hasHighlight, hasNote } = status
  return { isRead: flag(isRead), isStarred: flag(isStarred), isQueued: flag(isQueued), tags, hasHighlight, hasNote }
}

export function statusOf({ id, isRead, isStarred, isQueued, tags, hasHighlight, hasNote }: Flags & Pick<ArticleRow, 'id'>): ArticleStatus {
  return { articleId: id, isRead: isRead === 1, isStarred: isStarred === 1, isQueued: isQueued === 1, tags, hasHighlight, hasNote }
}

/** The lower and upper bound of a section's keys; a line break parts name from number, since names are one line. */
export function sectionRange(name: string): readonly [lower: string, upper: string] {
  return [`${name}\n`, `${name}\n:`]
}

function sectionKey(name: string, head: ArticleHead): string {
  return `${name}\n${String(Number.MAX_SAFE_INTEGER - head.sortKey).padStart(ORDER_DIGITS, '0')}`
}

/** Makes the row of a head. `seq`: the log's sequence number at which its words were new. */
export function toRow(head: ArticleHead, flags: Flags, seq: number): ArticleRow {
  return {
    id: head.id,
    order: -head.sortKey,
    feedId: head.feedId,
    sectionOrder: [...new Set(head.sections)].map((name) => sectionKey(name, head)),
    storyId: head.storyId,
    seq,
    head,
    ...takeFlags(flags),
    ...annotatedOrder(flags, -head.sortKey)
  }
}

/** The flags alone, of a row that holds more. */
export function takeFlags({ isRead, isStarred, isQueued, tags, hasHighlight, hasNote }: Flags): Flags {
  return { isRead, isStarred, isQueued, tags, hasHighlight, hasNote }
}

/** A row with other flags. */
export function withFlags({ annotatedOrder: _, ...row }: ArticleRow, flags: Flags): ArticleRow {
  return { ...row, ...takeFlags(flags), ...annotatedOrder(flags, row.order) }
}

/** The key of the index of what is annotated; no key elsewhere. */
function annotatedOrder({ hasHighlight, hasNote }: Flags, order: number): Pick<ArticleRow, 'annotatedOrder'> {
  return hasHighlight || hasNote ? { annotatedOrder: order } : {}
}

/** Whether two heads hold the same words for the instant search, so that it need not index again. */
export function sameWords(one: ArticleHead, other: ArticleHead): boolean {
  return wordsOf(one).join('\n') === wordsOf(other).join('\n')
}

function wordsOf(head: ArticleHead): readonly (string | null)[] {
  return [head.title, head.topic, head.byline, head.excerpt, head.language, ...head.sections]
}
