import type { ReadSpan, Scope } from '@shared/contract/scope'
import { keepCounts } from './counters'
import { touchDuplicates } from './duplicates'
import { keptUndos } from './keptUndos'
import { scopeSources } from './scopes'
import type { Sql } from './sql'
import type { Store } from './store'
import { ID_LIST, idList, touch, touchMore } from './touched'
import type { Archive } from './types'

type StatusMethods = Pick<Archive, 'opened' | 'setRead' | 'setStarred' | 'setQueued' | 'setTags' | 'markAllRead' | 'undoMarkAllRead'>

export const SET_READ = 'UPDATE statuses SET is_read = ?, read_at = ? WHERE article_id IN (SELECT article_id FROM touched)'
export const SET_STARRED = 'UPDATE statuses SET is_starred = ?, starred_at = ? WHERE article_id IN (SELECT article_id FROM touched)'
export const SET_QUEUED = 'UPDATE statuses SET queued_at = iif(?, ?, NULL) WHERE article_id IN (SELECT article_id FROM touched)'

/** What the reader did. The latest ten "mark all read" of this session can be undone. */
export function statusMethods(store: Store): StatusMethods {
  const undos = keptUndos<string>()
  return {
    setRead: (ids, isRead) =>
      store.write(() => {
        touch(store.sql, `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST})`, idList(ids))
        touchUnlike(store.sql, isRead)
        changeTouched(store, SET_READ, isRead)
      }),
    setStarred: (ids, isStarred) =>
      store.write(() => {
        touch(
          store.sql,
          `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST}) AND is_starred <> ?`,
          idList(ids),
          Number(isStarred)
        )
        changeTouched(store, SET_STARRED, isStarred)
      }),
    setQueued: (ids, isQueued) =>
      store.write(() => {
        touch(
          store.sql,
          `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST}) AND (queued_at IS NOT NULL) <> ?`,
          idList(ids),
          Number(isQueued)
        )
        changeTouched(store, SET_QUEUED, isQueued)
      }),
    setTags: (id, tags) =>
      store.write(() => {
        touch(store.sql, 'SELECT article_id FROM statuses WHERE article_id = ?', id)
        keepCounts(store, () => replaceTags(store, id, tags))
        store.noteAll('status', 'SELECT article_id AS key FROM touched')
      }),
    opened: (id, marksRead) =>
      store.write(() => {
        store.sql.run('UPDATE statuses SET opened_at = ? WHERE article_id = ?', store.now(), id)
        if (!marksRead) return
        touch(store.sql, 'SELECT article_id FROM statuses WHERE article_id = ?', id)
        touchUnlike(store.sql, true)
        changeTouched(store, SET_READ, true)
      }),
    markAllRead(scope, span = {}) {
      const marked = store.write(() => markScopeRead(store, scope, span))
      return { marked: marked.length, undoToken: undos.keep(idList(marked)) }
    },
    undoMarkAllRead: (undoToken) => ({ restored: undos.undo(undoToken, (ids) => store.write(() => markUnread(store, ids))) })
  }
}

function replaceTags({ sql }: Store, id: number, tags: readonly string[]): void {
  sql.run('DELETE FROM article_tags WHERE article_id = ?', id)
  for (const tag of new Set(tags)) sql.run('INSERT INTO article_tags (tag, article_id) VALUES (?, ?)', tag, id)
}

/** Sets a flag of the touched articles, which all have it the other way; answers how many. */
export function changeTouched(store: Store, update: string, value: boolean): number {
  const changed = keepCounts(store, () => store.sql.run(update, Number(value), value ? store.now() : null))
  store.noteAll('status', 'SELECT article_id AS key FROM touched')
  return changed
}

/** Of the touched articles and their copies, only those stay touched that are not as they are to be. */
export function touchUnlike(sql: Sql, isRead: boolean): void {
  touchDuplicates(sql)
  sql.run('DELETE FROM touched WHERE article_id IN (SELECT article_id FROM statuses WHERE is_read = ?)', Number(isRead))
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
  touchUnlike(sql, true)
  changeTouched(store, SET_READ, true)
  return sql.all<{ id: number }>('SELECT article_id AS id FROM touched').map((row) => row.id)
}

function markUnread(store: Store, ids: string): number {
  touch(store.sql, `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST}) AND is_read = 1`, ids)
  return changeTouched(store, SET_READ, false)
}
