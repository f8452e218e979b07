import type { Events } from '@shared/contract/events'
import type { Sql } from '../archive/sql'

/** What happened to articles since a place in the change log. */
export interface StatusChanges {
  readonly cursor: number
  /** Articles that changed, or whose status did. */
  readonly statuses: readonly number[]
  /** There are more of them: too many to look at one by one. */
  readonly isMore: boolean
}

const MOST_CHANGES = 2000
const CHANGED = `
SELECT DISTINCT CAST(key AS INTEGER) AS id FROM changes WHERE seq > ? AND seq <= ? AND kind IN ('article', 'status') LIMIT ${MOST_CHANGES + 1}`
const NEWEST = `SELECT ifnull(max(seq), 0) AS seq FROM changes`
const READ = 'SELECT article_id AS id FROM statuses WHERE is_read = 1 AND article_id IN (SELECT value FROM json_each(?))'
const LAST = `SELECT ifnull(max(id), 0) AS id FROM articles`
/** Older stories are no news, though they are new here. */
const NEWS_MS = 2 * 86_400_000
/** Copies say nothing new, and what a feed holds when it is first fetched is where it begins. */
const IS_NEWS = `a.published_at > ? AND a.duplicate_of IS NULL
  AND (SELECT count(*) FROM (SELECT 1 FROM fetches f WHERE f.feed_id = a.feed_id AND f.at <= a.saved_at LIMIT 2)) = 2`
const NEWS = `SELECT count(*) AS count FROM articles a WHERE a.id IN (SELECT value FROM json_each(?)) AND ${IS_NEWS}`
const NEWS_OF_FEEDS = `
SELECT f.id, coalesce(f.custom_title, f.title) AS title, count(*) AS count
FROM articles a JOIN feeds f ON f.id = a.feed_id JOIN statuses s ON s.article_id = a.id
WHERE a.id > ? AND f.notify = 1 AND s.is_read = 0 AND ${IS_NEWS} GROUP BY f.id ORDER BY f.id`

export function statusChanges(sql: Sql, after: number): StatusChanges {
  const cursor = Math.max(after, sql.get<{ seq: number }>(NEWEST)?.seq ?? 0)
  const found = sql.all<{ id: number }>(CHANGED, after, cursor).map((row) => row.id)
  return { cursor, statuses: found.slice(0, MOST_CHANGES), isMore: found.length > MOST_CHANGES }
}

/** Those of some articles that are read. */
export function readAmong(sql: Sql, ids: readonly number[]): readonly number[] {
  return ids.length === 0 ? [] : sql.all<{ id: number }>(READ, JSON.stringify(ids)).map((row) => row.id)
}

/** The id of the article that was saved last. */
export function lastArticle(sql: Sql): number {
  return sql.get<{ id: number }>(LAST)?.id ?? 0
}

/** How many of some articles are news: published lately, by feeds that were fetched before. `now`: milliseconds since 1970. */
export function newsAmong(sql: Sql, ids: readonly number[], now: number): number {
  return ids.length === 0 ? 0 : (sql.get<{ count: number }>(NEWS, JSON.stringify(ids), now - NEWS_MS)?.count ?? 0)
}

/** The news of each feed that is to tell: unread stories that were saved after the one with an id. */
export function newsOfFeeds(sql: Sql, after: number, now: number): readonly Events['feed.news'][] {
  return sql.all(NEWS_OF_FEEDS, after, now - NEWS_MS)
}
