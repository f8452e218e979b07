import { assertNever } from '@shared/contract/errors'
import type { ArticleId, FeedId, FolderId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { sectionRange } from './rows'
import type { Flag, ReplicaDatabase } from './schema'

const LOWEST = Number.NEGATIVE_INFINITY
const HIGHEST = Number.POSITIVE_INFINITY

export interface List {
  readonly scope: Scope
  readonly unreadOnly: boolean
  /** Ids that stay although they are read by now. */
  readonly keep: ReadonlySet<ArticleId>
}

/** The ids of a list as far as the replica reaches, newest first. Keys only: 20,000 of them in one read. */
export async function listIds(db: ReplicaDatabase, { scope, unreadOnly, keep }: List): Promise<ArticleId[]> {
  const ids = await scopeIds(db, scope)
  if (!unreadOnly && scope.kind !== 'unread') return ids
  const unread = new Set(await flaggedIds(db, 'isRead', 0))
  return ids.filter((id) => unread.has(id) || keep.has(id))
}

/** Ids of a scope, newest first. `unread` gives all, since the list is narrowed after. */
export function scopeIds(db: ReplicaDatabase, scope: Scope): Promise<ArticleId[]> {
  switch (scope.kind) {
    case 'all':
    case 'unread':
      return db.articles.orderBy('order').primaryKeys()
    case 'starred':
      return flaggedIds(db, 'isStarred', 1)
    case 'queued':
      return flaggedIds(db, 'isQueued', 1)
    case 'annotated':
      return db.articles.orderBy('annotatedOrder').primaryKeys()
    case 'story':
      return db.articles.where('[storyId+order]').between([scope.storyId, LOWEST], [scope.storyId, HIGHEST]).primaryKeys()
    case 'feed':
      return feedIds(db, scope.feedId)
    case 'folder':
      return folderIds(db, scope.folderId)
    case 'section':
      return db.articles
        .where('sectionOrder')
        .between(...sectionRange(scope.name))
        .primaryKeys()
    default:
      return assertNever(scope)
  }
}

export function flaggedIds(db: ReplicaDatabase, flag: 'isQueued' | 'isRead' | 'isStarred', value: Flag): Promise<ArticleId[]> {
  return db.articles.where(`[${flag}+order]`).between([value, LOWEST], [value, HIGHEST]).primaryKeys()
}

function feedIds(db: ReplicaDatabase, feedId: FeedId): Promise<ArticleId[]> {
  return db.articles.where('[feedId+order]').between([feedId, LOWEST], [feedId, HIGHEST]).primaryKeys()
}

/** A folder's list is cut out of the list of all, which knows the order. */
async function folderIds(db: ReplicaDatabase, folderId: FolderId): Promise<ArticleId[]> {
  const inside = await foldersBelow(db, folderId)
  const feeds = (await db.feeds.toArray()).filter((feed) => feed.folderId !== null && inside.has(feed.folderId))
  const lists = await Promise.all(feeds.map((feed) => feedIds(db, feed.id)))
  const members = new Set(lists.flat())
  return (await db.articles.orderBy('order').primaryKeys()).filter((id) => members.has(id))
}

async function foldersBelow(db: ReplicaDatabase, top: FolderId): Promise<ReadonlySet<FolderId>> {
  const folders = await db.folders.toArray()
  const inside = new Set([top])
  for (let size = 0; size < inside.size; ) {
    size = inside.size
    for (const { id, parentId } of folders) if (parentId !== null && inside.has(parentId)) inside.add(id)
  }
  return inside
}
