import type { ArticleId } from '@shared/contract/ids'
import type { QueuedPage } from '@shared/contract/offline'
import { addAddresses } from './links'
import type { ArchiveQueue, NewQueuedPage } from './offlineTypes'
import type { Store } from './store'

/** The time of what is tried only by hand: none that a clock reaches. */
const NEVER = 8_640_000_000_000_000

const SELECT = 'SELECT id, url, title, added_at AS addedAt, from_id AS fromId, tries, reason FROM queued_pages'
const UPSERT = `
INSERT INTO queued_pages (url, canonical_url, title, added_at, from_id, tries, next_at, reason) VALUES (?, ?, ?, ?, ?, 1, ?, ?)
ON CONFLICT (canonical_url) DO UPDATE SET tries = tries + 1, next_at = excluded.next_at, reason = excluded.reason,
  url = excluded.url, title = coalesce(excluded.title, title), from_id = coalesce(from_id, excluded.from_id)`
const BY_ADDRESS = 'SELECT article_id AS id FROM addresses WHERE canonical_url = ? ORDER BY article_id LIMIT 1'
const SAVED = 'SELECT id FROM queued_pages q WHERE EXISTS (SELECT 1 FROM addresses a WHERE a.canonical_url = q.canonical_url)'
/** Stories show which of their links wait. */
const LINKING = 'SELECT DISTINCT article_id AS key FROM links WHERE target_id IS NULL AND canonical_url = ?'

/** Pages that wait to be saved; on disk before a call returns. */
export function queueMethods(store: Store): ArchiveQueue {
  const { sql } = store
  return {
    articleByAddress: (canonicalUrl) => sql.get<{ id: ArticleId }>(BY_ADDRESS, canonicalUrl)?.id ?? null,
    addAddresses: (id, addresses) => store.write(() => addAddresses(store, id, addresses), 'relaxed'),
    queuePage: (page) => store.write(() => queuePage(store, page)),
    queuedPages: () => sql.all<QueuedPage>(`${SELECT} ORDER BY id`),
    duePages: (now, soon, limit) =>
      sql.all<QueuedPage>(`${SELECT} WHERE next_at <= ? AND next_at < ${NEVER} ORDER BY next_at, id LIMIT ?`, soon ? NEVER : now, limit),
    unqueuePage: (id) => store.write(() => unqueue(store, id)),
    unqueueSaved: () => {
      for (const { id } of sql.all<{ id: number }>(SAVED)) store.write(() => unqueue(store, id))
    }
  }
}

function queuePage(store: Store, { url, canonicalUrl, title, fromId, reason, nextAt }: NewQueuedPage): QueuedPage {
  const { sql } = store
  sql.run(UPSERT, url, canonicalUrl, title, store.now(), fromId, nextAt ?? NEVER, reason)
  store.noteAll('article', LINKING, canonicalUrl)
  const page = sql.get<QueuedPage>(`${SELECT} WHERE canonical_url = ?`, canonicalUrl)
  if (page === undefined) throw new Error('the page was not queued')
  return page
}

function unqueue(store: Store, id: number): void {
  const { sql } = store
  const row = sql.get<{ canonicalUrl: string }>('SELECT canonical_url AS canonicalUrl FROM queued_pages WHERE id = ?', id)
  if (row === undefined) return
  sql.run('DELETE FROM queued_pages WHERE id = ?', id)
  store.noteAll('article', LINKING, row.canonicalUrl)
}
