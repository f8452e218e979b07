import { ReaderError } from '@shared/contract/errors'
import type { SmartFeedId } from '@shared/contract/ids'
import type { SmartFeed } from '@shared/contract/search'
import type { Sql } from './sql'
import type { Store } from './store'
import { idList } from './touched'
import type { Archive } from './types'

type SmartFeedMethods = Pick<
  Archive,
  | 'smartFeeds'
  | 'addSmartFeed'
  | 'changeSmartFeed'
  | 'removeSmartFeed'
  | 'setSmartFeedUnread'
  | 'recentSearches'
  | 'rememberSearch'
  | 'forgetSearches'
>

interface SmartFeedRow extends Omit<SmartFeed, 'notify'> {
  readonly notify: number
}

const SELECT = 'SELECT id, title, query, notify, unread FROM smart_feeds'
const SEARCHES_KEPT = 50

/** Queries that are kept, and those that were asked lately. */
export function smartFeedMethods(store: Store): SmartFeedMethods {
  const { sql } = store
  return {
    smartFeeds: () => allSmartFeeds(sql),
    addSmartFeed: ({ title, query, notify }) =>
      store.write(() => {
        const insert = 'INSERT INTO smart_feeds (title, query, notify, added_at) VALUES (?, ?, ?, ?) RETURNING id'
        const row = sql.get<{ id: SmartFeedId }>(insert, title, query, Number(notify), store.now())
        if (row === undefined) throw new Error('the smart feed was not inserted')
        store.note('smartFeed', row.id)
        return smartFeed(sql, row.id)
      }),
    changeSmartFeed: (id, patch) =>
      store.write(() => {
        const { title, query, notify } = { ...smartFeed(sql, id), ...dropUndefined(patch) }
        sql.run('UPDATE smart_feeds SET title = ?, query = ?, notify = ? WHERE id = ?', title, query, Number(notify), id)
        store.note('smartFeed', id)
        return smartFeed(sql, id)
      }),
    removeSmartFeed: (id) =>
      store.write(() => {
        if (sql.run('DELETE FROM smart_feeds WHERE id = ?', id) > 0) store.note('smartFeed', id)
      }),
    setSmartFeedUnread: (id, unread) =>
      store.write(() => {
        const changed = sql.run('UPDATE smart_feeds SET unread = ?1 WHERE id = ?2 AND unread <> ?1', unread, id)
        if (changed > 0) store.note('smartFeed', id)
      }, 'relaxed'),
    recentSearches: () =>
      sql
        .all<{ query: string }>('SELECT query FROM recent_searches ORDER BY at DESC, query LIMIT ?', SEARCHES_KEPT)
        .map((row) => row.query),
    rememberSearch: (query) =>
      store.write(() => {
        sql.run('INSERT INTO recent_searches (query, at) VALUES (?1, ?2) ON CONFLICT (query) DO UPDATE SET at = ?2', query, store.now())
        sql.run(
          'DELETE FROM recent_searches WHERE query NOT IN (SELECT query FROM recent_searches ORDER BY at DESC LIMIT ?)',
          SEARCHES_KEPT
        )
      }),
    forgetSearches: () => store.write(() => void sql.run('DELETE FROM recent_searches'))
  }
}

export function allSmartFeeds(sql: Sql): readonly SmartFeed[] {
  return sql.all<SmartFeedRow>(`${SELECT} ORDER BY id`).map(toSmartFeed)
}

export function smartFeedsById(sql: Sql, ids: readonly number[]): readonly SmartFeed[] {
  return sql.all<SmartFeedRow>(`${SELECT} WHERE id IN (SELECT value FROM json_each(?))`, idList(ids)).map(toSmartFeed)
}

function smartFeed(sql: Sql, id: SmartFeedId): SmartFeed {
  const [found] = smartFeedsById(sql, [id])
  if (found === undefined) throw new ReaderError('not-found', 'This smart feed is no longer there.')
  return found
}

function toSmartFeed({ notify, ...row }: SmartFeedRow): SmartFeed {
  return { ...row, notify: notify === 1 }
}

function dropUndefined<Patch extends object>(patch: Patch): { [K in keyof Patch]?: Exclude<Patch[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as never
}
