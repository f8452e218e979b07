import { assertNever } from '@shared/contract/errors'
import type { Scope } from '@shared/contract/scope'
import type { Sql, SqlValue } from './sql'

/** Articles in time order by one index: `id` and `sort_key` of the rows of `table` that meet `where`. */
export interface Source {
  readonly table: string
  readonly id: 'id' | 'article_id'
  readonly where: string
  readonly values: readonly SqlValue[]
}

const SUBTREE = `
WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT f.id FROM folders f JOIN below b ON f.parent_id = b.id)
SELECT id FROM feeds WHERE folder_id IN below`
const UNREAD_SECTION = `section = ? AND EXISTS (SELECT 1 FROM statuses s WHERE s.article_id = n.article_id AND s.is_read = 0)`

/** What a scope shows: one source, or one a feed for a folder with all below it. */
export function scopeSources(sql: Sql, scope: Scope, unreadOnly: boolean): readonly Source[] {
  switch (scope.kind) {
    case 'all':
      return [unreadOnly ? unread : everything]
    case 'unread':
      return [unread]
    case 'starred':
      return [{ ...starred, where: unreadOnly ? 'is_starred = 1 AND is_read = 0' : starred.where }]
    case 'queued':
      return [{ ...queued, where: unreadOnly ? `${queued.where} AND is_read = 0` : queued.where }]
    case 'annotated':
      return [annotatedSource(unreadOnly)]
    case 'story':
      return [storySource(scope.storyId, unreadOnly)]
    case 'feed':
      return [feedSource(scope.feedId, unreadOnly)]
    case 'folder':
      return sql.all<{ id: number }>(SUBTREE, scope.folderId).map((feed) => feedSource(feed.id, unreadOnly))
    case 'section':
      return [sectionSource(scope.name, unreadOnly)]
    default:
      return assertNever(scope)
  }
}

const everything: Source = { table: 'articles', id: 'id', where: 'TRUE', values: [] }
const unread: Source = { table: 'statuses', id: 'article_id', where: 'is_read = 0', values: [] }
const starred: Source = { table: 'statuses', id: 'article_id', where: 'is_starred = 1', values: [] }

const queued: Source = { table: 'statuses', id: 'article_id', where: 'queued_at IS NOT NULL', values: [] }

function annotatedSource(unreadOnly: boolean): Source {
  const where = 'article_id IN (SELECT article_id FROM annotations)'
  return { table: 'statuses', id: 'article_id', where: unreadOnly ? `${where} AND is_read = 0` : where, values: [] }
}

function storySource(storyId: number, unreadOnly: boolean): Source {
  const unreadMember = 'story_id = ? AND EXISTS (SELECT 1 FROM statuses s WHERE s.article_id = articles.id AND s.is_read = 0)'
  return { ...everything, where: unreadOnly ? unreadMember : 'story_id = ?', values: [storyId] }
}

function feedSource(feedId: number, unreadOnly: boolean): Source {
  if (unreadOnly) return { ...unread, where: 'feed_id = ? AND is_read = 0', values: [feedId] }
  return { ...everything, where: 'feed_id = ?', values: [feedId] }
}

function sectionSource(name: string, unreadOnly: boolean): Source {
  return { table: 'article_sections n', id: 'article_id', where: unreadOnly ? UNREAD_SECTION : 'section = ?', values: [name] }
}
