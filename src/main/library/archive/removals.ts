import { type ArticleId, articleId, type FeedId } from '@shared/contract/ids'
import type { Removal } from '@shared/contract/storage'
import { removeTouchedArticles } from './removeArticles'
import { putBack, takeSnapshot } from './snapshots'
import type { Store } from './store'
import { ID_LIST, idList, touch } from './touched'
import type { Archive } from './types'

type RemovalMethods = Pick<Archive, 'beginRemoval' | 'removeArticles' | 'removals' | 'undoRemoval' | 'purgeRemovals'>

const INSERT_REMOVAL = 'INSERT INTO removals (at, undo_until, articles, bytes) VALUES (?, ?, 0, 0) RETURNING id'
const GROW_REMOVAL = 'UPDATE removals SET articles = articles + ?, bytes = bytes + ? WHERE id = ?'
const KEEP_ARTICLE = `
INSERT INTO removed_articles (article_id, removal_id, feed_id, snapshot) SELECT id, ?, feed_id, ? FROM articles WHERE id = ?`
const KEEP_FILES = `
INSERT OR IGNORE INTO removed_files (article_id, hash)
SELECT article_id, hash FROM article_images WHERE hash IS NOT NULL AND article_id IN (SELECT article_id FROM touched)
UNION SELECT article_id, hash FROM article_media WHERE hash IS NOT NULL AND article_id IN (SELECT article_id FROM touched)`
/** A feed goes on carrying its items for a while: they are known, and not wanted. */
const KEEP_ITEMS = `
INSERT OR REPLACE INTO removed_items (feed_id, guid, article_id, item_hash, url, at)
SELECT feed_id, guid, id, item_hash, url, ? FROM articles WHERE id IN (SELECT article_id FROM touched)`
const SELECT_REMOVALS = `
SELECT id, at, undo_until AS undoUntil, articles, bytes FROM removals WHERE articles > 0 ORDER BY id DESC`
/** A story that came back by itself meanwhile (imported anew) is the one that stays. */
const SELECT_REMOVED = `
SELECT r.article_id AS id, r.feed_id AS feedId, r.snapshot, i.guid FROM removed_articles r
LEFT JOIN removed_items i ON i.feed_id = r.feed_id AND i.article_id = r.article_id
WHERE r.removal_id = ? ORDER BY r.article_id`
const IS_THERE = 'SELECT 1 AS one FROM articles WHERE feed_id = ? AND guid = ?'

interface RemovedRow {
  readonly id: number
  readonly feedId: FeedId
  readonly guid: string | null
  readonly snapshot: Uint8Array
}

/** Takes stories out so that they can be brought back for a while. */
export function removalMethods(store: Store): RemovalMethods {
  const { sql } = store
  return {
    beginRemoval: (undoUntil) => store.write(() => sql.get<{ id: number }>(INSERT_REMOVAL, store.now(), undoUntil)?.id ?? 0),
    removeArticles: (removalId, ids, bytes) => store.write(() => remove(store, removalId, ids, bytes)),
    removals: () => sql.all<Removal>(SELECT_REMOVALS),
    undoRemoval: (removalId) => store.write(() => undo(store, removalId)),
    purgeRemovals: () => store.write(() => sql.run('DELETE FROM removals WHERE undo_until <= ?', store.now()))
  }
}

function remove(store: Store, removalId: number, ids: readonly ArticleId[], bytes: number): void {
  const { sql } = store
  touch(sql, `SELECT id FROM articles WHERE id IN (${ID_LIST})`, idList(ids))
  const found = sql.all<{ id: ArticleId }>('SELECT article_id AS id FROM touched').map((row) => row.id)
  for (const id of found) sql.run(KEEP_ARTICLE, removalId, takeSnapshot(sql, id), id)
  sql.run(KEEP_FILES)
  sql.run(KEEP_ITEMS, store.now())
  sql.run(GROW_REMOVAL, found.length, bytes, removalId)
  removeTouchedArticles(store)
}

function undo(store: Store, removalId: number): number {
  const { sql } = store
  const rows = sql.all<RemovedRow>(SELECT_REMOVED, removalId)
  const absent = rows.filter(({ feedId, guid }) => guid !== null && sql.get(IS_THERE, feedId, guid) === undefined)
  for (const { id, feedId, guid, snapshot } of absent) {
    putBack(store, articleId.parse(id), snapshot)
    sql.run('DELETE FROM removed_items WHERE feed_id = ? AND guid = ?', feedId, guid)
  }
  sql.run('DELETE FROM removals WHERE id = ?', removalId)
  return absent.length
}
