import type { ArticleId } from '@shared/contract/ids'
import type { LinkReference } from '../articles/types'
import type { Sql } from './sql'
import type { Store } from './store'

const INSERT_LINK = 'INSERT INTO links (article_id, position, url, canonical_url, text, is_related) VALUES (?, ?, ?, ?, ?, ?)'
const INSERT_ADDRESS = 'INSERT OR IGNORE INTO addresses (canonical_url, article_id) VALUES (?, ?)'

/** The story known by a link's address, never the linking story itself; the one of the same feed, else the first saved. */
const RESOLVE = `
UPDATE links SET target_id = (
  SELECT d.article_id FROM addresses d JOIN articles a ON a.id = d.article_id
  WHERE d.canonical_url = links.canonical_url AND d.article_id <> links.article_id
  ORDER BY a.feed_id = (SELECT feed_id FROM articles WHERE id = links.article_id) DESC, d.article_id LIMIT 1)
WHERE article_id = ? AND target_id IS NULL`

const RESOLVE_INCOMING = `
UPDATE links SET target_id = ?1
WHERE target_id IS NULL AND article_id <> ?1 AND canonical_url IN (SELECT canonical_url FROM addresses WHERE article_id = ?1)
RETURNING article_id AS id`

/** Answers total and saved. Links of one address count once, and a story's links to itself not at all. */
export const linkTally = (id: string): string => `
  SELECT count(DISTINCT canonical_url), count(DISTINCT iif(target_id IS NULL, NULL, canonical_url)) FROM links
  WHERE article_id = ${id} AND canonical_url NOT IN (SELECT canonical_url FROM addresses WHERE article_id = ${id})`
const COUNT = `UPDATE articles SET (links_total, links_saved) = (${linkTally('?1')}) WHERE id = ?1`

/** Replaces a story's links and adds its addresses, then resolves both ways: where its links lead, and who linked here already. */
export function writeLinks(store: Store, id: ArticleId, links: readonly LinkReference[], addresses: readonly string[]): void {
  const { sql } = store
  const removed = sql.run('DELETE FROM links WHERE article_id = ?', id)
  for (const address of addresses) sql.run(INSERT_ADDRESS, address, id)
  links.forEach((link, position) => {
    sql.run(INSERT_LINK, id, position, link.url, link.canonicalUrl, link.text, Number(link.isRelated))
  })
  if (links.length > 0) resolveLinksOf(sql, id)
  if (links.length + removed > 0) countLinksOf(store, id)
  resolveIncoming(store, id)
}

/** Makes more addresses lead to a story, and the links that wait for them. */
export function addAddresses(store: Store, id: ArticleId, addresses: readonly string[]): void {
  for (const address of addresses) store.sql.run(INSERT_ADDRESS, address, id)
  countLinksOf(store, id)
  resolveIncoming(store, id)
}

/** Ties the open links of other stories that lead to this one. */
export function resolveIncoming(store: Store, id: ArticleId): void {
  const linking = store.sql.all<{ id: number }>(RESOLVE_INCOMING, id).map((row) => row.id)
  for (const other of new Set(linking)) countLinksOf(store, other)
}

/** Finds the saved stories behind an article's open links. */
export function resolveLinksOf(sql: Sql, articleId: number): void {
  sql.run(RESOLVE, articleId)
}

/** Brings an article's link counts up to its links. */
export function countLinksOf(store: Store, articleId: number): void {
  store.sql.run(COUNT, articleId)
  store.note('article', articleId)
}
