import type { ArticleId } from '@shared/contract/ids'
import type { ReadSpan, Scope } from '@shared/contract/scope'
import { MOST_IDS } from '../library/limits'
import { request } from '../library/request'

/** What the reader does. It comes back as a change, and only then the lists show it. All throw `ReaderError`. */
export async function setRead(ids: readonly ArticleId[], isRead: boolean): Promise<void> {
  for (const some of inParts(ids)) await request('articles.setRead', { ids: some, isRead })
}

export async function setStarred(ids: readonly ArticleId[], isStarred: boolean): Promise<void> {
  for (const some of inParts(ids)) await request('articles.setStarred', { ids: some, isStarred })
}

/** Puts stories into the read-later queue, or takes them out. */
export async function setQueued(ids: readonly ArticleId[], isQueued: boolean): Promise<void> {
  for (const some of inParts(ids)) await request('articles.setQueued', { ids: some, isQueued })
}

/** Marks a list read, or a part of it. `undo` takes back exactly what was marked. */
export async function markAllRead(scope: Scope, span: ReadSpan): Promise<{ readonly marked: number; readonly undo: () => Promise<void> }> {
  const { marked, undoToken } = await request('articles.markAllRead', { scope, span })
  const undo = async () => {
    await request('articles.undoMarkAllRead', { undoToken })
  }
  return { marked, undo }
}

/** Those of these stories that were published before a time, in milliseconds since 1970. */
export async function publishedBefore(ids: readonly ArticleId[], time: number): Promise<readonly ArticleId[]> {
  const older: ArticleId[] = []
  for (const some of inParts(ids)) {
    const { articles } = await request('articles.heads', { ids: some })
    older.push(...articles.filter(({ publishedAt }) => publishedAt < time).map(({ id }) => id))
  }
  return older
}

function inParts(ids: readonly ArticleId[]): ArticleId[][] {
  const count = Math.ceil(ids.length / MOST_IDS)
  return Array.from({ length: count }, (_, part) => ids.slice(part * MOST_IDS, (part + 1) * MOST_IDS))
}
