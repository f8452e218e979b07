import type { ArticleId } from '@shared/contract/ids'
import type { ReadSpan, Scope } from '@shared/contract/scope'
import type { StoryMark } from '@shared/contract/selection'
import { keptUndos } from './keptUndos'
import { scopeSources } from './scopes'
import { changeTouched, setMark, touchUnlike } from './setMark'
import type { Sql } from './sql'
import type { Store } from './store'
import { ID_LIST, idList, touch, touchMore } from './touched'
import type { Archive } from './types'

type StatusMethods = Pick<Archive, 'opened' | 'setRead' | 'setStarred' | 'setQueued' | 'setTags' | 'markAllRead' | 'undoMarkAllRead'>

/** What the reader did. The latest ten "mark all read" of this session can be undone. */
export function statusMethods(store: Store): StatusMethods {
  const undos = keptUndos<string>()
  return {
    setRead: (ids, isRead) => store.write(() => markArticles(store, ids, 'read', isRead)),
    setStarred: (ids, isStarred) => store.write(() => markArticles(store, ids, 'starred', isStarred)),
    setQueued: (ids, isQueued) => store.write(() => markArticles(store, ids, 'queued', isQueued)),
    setTags: (id, tags) =>
      store.write(() => {
        touch(store.sql, 'SELECT article_id FROM statuses WHERE article_id = ?', id)
        changeTouched(store, () => replaceTags(store, id, tags))
      }),
    opened: (id, marksRead) =>
      store.write(() => {
        store.sql.run('UPDATE statuses SET opened_at = ? WHERE article_id = ?', store.now(), id)
        if (!marksRead) return
        touch(store.sql, 'SELECT article_id FROM statuses WHERE article_id = ?', id)
        touchUnlike(store.sql, 'read', true)
        setMark(store, 'read', true)
      }),
    markAllRead(scope, span = {}) {
      const marked = store.write(() => markScopeRead(store, scope, span))
      return { marked: marked.length, undoToken: undos.keep(idList(marked)) }
    },
    undoMarkAllRead: (undoToken) => ({ restored: undos.undo(undoToken, (ids) => store.write(() => markUnread(store, ids))) })
  }
}

function markArticles(store: Store, ids: readonly ArticleId[], mark: StoryMark, value: boolean): void {
  touch(store.sql, `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST})`, idList(ids))
  touchUnlike(store.sql, mark, value)
  setMark(store, mark, value)
}

function replaceTags({ sql }: Store, id: number, tags: readonly string[]): void {
  sql.run('DELETE FROM article_tags WHERE article_id = ?', id)
  for (const tag of new Set(tags)) sql.run('INSERT INTO article_tags (tag, article_id) VALUES (?, ?)', tag, id)
}

/** Leaves out of the touched articles those that are not in the part of the list. */
function keepSpan(sql: Sql, { newerThan, olderThan, publishedBefore }: ReadSpan): void {
  sql.run(
    `DELETE FROM touched WHERE article_id NOT IN (SELECT id FROM articles WHERE sort_key > ? AND sort_key < ? AND published_at < ?)`,
    newerThan ?? -1,
    olderThan ?? Number.MAX_SAFE_INTEGER,
    publishedBefore ?? Number.MAX_SAFE_INTEGER
  )
}

function markScopeRead(store: Store, scope: Scope, span: ReadSpan): readonly number[] {
  const { sql } = store
  sql.run('DELETE FROM touched')
  for (const { table, id, where, values } of scopeSources(sql, scope, true)) {
    touchMore(sql, `SELECT ${id} FROM ${table} WHERE ${where}`, ...values)
  }
  if (Object.keys(span).length > 0) keepSpan(sql, span)
  touchUnlike(sql, 'read', true)
  setMark(store, 'read', true)
  return sql.all<{ id: number }>('SELECT article_id AS id FROM touched').map((row) => row.id)
}

function markUnread(store: Store, ids: string): number {
  touch(store.sql, `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST}) AND is_read = 1`, ids)
  return setMark(store, 'read', false)
}
