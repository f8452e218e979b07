import type { Counter } from '@shared/contract/changes'
import type { FeedId } from '@shared/contract/ids'
import type { Sql } from './sql'
import type { Store } from './store'

interface Count {
  readonly total: number
  readonly unread: number
}
interface FeedCount extends Count {
  readonly feedId: FeedId
}

/** What the touched articles add to each count. */
interface Tally {
  readonly feeds: ReadonlyMap<FeedId, Count>
  readonly counters: ReadonlyMap<string, Count>
}

const COUNT = 'count(*) AS total, count(*) FILTER (WHERE s.is_read = 0) AS unread'
const TOUCHED = 'touched t CROSS JOIN statuses s ON s.article_id = t.article_id'
const TALLY_FEEDS = `SELECT s.feed_id AS feedId, ${COUNT} FROM ${TOUCHED} GROUP BY s.feed_id`
const TALLY_COUNTERS = `
SELECT 'all' AS key, ${COUNT} FROM ${TOUCHED}
UNION ALL SELECT 'starred', ${COUNT} FROM ${TOUCHED} WHERE s.is_starred = 1
UNION ALL SELECT 'queued', ${COUNT} FROM ${TOUCHED} WHERE s.queued_at IS NOT NULL
UNION ALL SELECT 'annotated', ${COUNT} FROM ${TOUCHED} WHERE s.article_id IN (SELECT article_id FROM annotations)
UNION ALL SELECT 'tag:' || g.tag, ${COUNT}
  FROM ${TOUCHED} CROSS JOIN article_tags g ON g.article_id = t.article_id GROUP BY g.tag
UNION ALL SELECT 'section:' || n.section, ${COUNT}
  FROM ${TOUCHED} CROSS JOIN article_sections n ON n.article_id = t.article_id GROUP BY n.section`
const SHIFT_FEED = 'UPDATE feeds SET total = total + ?, unread = unread + ? WHERE id = ?'
const SHIFT_COUNTER = `
INSERT INTO counters (total, unread, key) VALUES (?, ?, ?)
ON CONFLICT (key) DO UPDATE SET total = total + excluded.total, unread = unread + excluded.unread`

/** Changes the touched articles, and every count by the difference that makes. The law: a count is the tally of all articles. */
export function keepCounts<T>(store: Store, work: () => T): T {
  const before = tally(store.sql)
  const result = work()
  const after = tally(store.sql)
  shiftFeeds(store, difference(before.feeds, after.feeds))
  shiftCounters(store, difference(before.counters, after.counters))
  return result
}

function tally(sql: Sql): Tally {
  const feeds = sql.all<FeedCount>(TALLY_FEEDS)
  const counters = sql.all<Counter>(TALLY_COUNTERS)
  return { feeds: new Map(feeds.map((row) => [row.feedId, row])), counters: new Map(counters.map((row) => [row.key, row])) }
}

const nothing: Count = { total: 0, unread: 0 }

function difference<Key>(before: ReadonlyMap<Key, Count>, after: ReadonlyMap<Key, Count>): ReadonlyMap<Key, Count> {
  const shifts = new Map<Key, Count>()
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(key) ?? nothing
    const is = after.get(key) ?? nothing
    if (was.total !== is.total || was.unread !== is.unread) shifts.set(key, { total: is.total - was.total, unread: is.unread - was.unread })
  }
  return shifts
}

function shiftFeeds(store: Store, shifts: ReadonlyMap<FeedId, Count>): void {
  for (const [feedId, { total, unread }] of shifts) {
    store.sql.run(SHIFT_FEED, total, unread, feedId)
    store.note('feed', feedId)
  }
}

function shiftCounters(store: Store, shifts: ReadonlyMap<string, Count>): void {
  for (const [key, { total, unread }] of shifts) {
    store.sql.run(SHIFT_COUNTER, total, unread, key)
    store.note('counter', key)
  }
  if (shifts.size > 0) store.sql.run('DELETE FROM counters WHERE total = 0')
}

export function allCounters(sql: Sql): readonly Counter[] {
  return sql.all<Counter>('SELECT key, total, unread FROM counters ORDER BY key')
}

export function countersByKey(sql: Sql, keys: readonly string[]): readonly Counter[] {
  return sql.all<Counter>('SELECT key, total, unread FROM counters WHERE key IN (SELECT value FROM json_each(?))', JSON.stringify(keys))
}

export function counter(sql: Sql, key: string): Count {
  return sql.get<Count>('SELECT total, unread FROM counters WHERE key = ?', key) ?? nothing
}
