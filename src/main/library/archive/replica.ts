import type { ReplicaStart } from '@shared/contract/changes'
import { type SortKey, sortKey } from '@shared/contract/ids'
import { allCounters, counter } from './counters'
import { allFeeds } from './feedRows'
import { allFolders } from './folders'
import { allSmartFeeds } from './smartFeeds'
import type { Sql } from './sql'

/** How many of the newest articles the window keeps. */
const HOT_WINDOW = 20_000
const HORIZON = 'SELECT sort_key AS sortKey FROM articles ORDER BY sort_key DESC LIMIT 1 OFFSET ?'

/** What a fresh replica begins with; run it in one snapshot. */
export function replicaStart(sql: Sql, cursor: number): ReplicaStart {
  return {
    libraryId: libraryId(sql),
    cursor,
    horizon: horizon(sql),
    articleCount: counter(sql, 'all').total,
    feeds: allFeeds(sql),
    folders: allFolders(sql),
    counters: allCounters(sql),
    smartFeeds: allSmartFeeds(sql)
  }
}

function libraryId(sql: Sql): string {
  const row = sql.get<{ value: string }>(`SELECT value FROM meta WHERE key = 'library_id'`)
  if (row === undefined) throw new Error('the library has no id')
  return row.value
}

function horizon(sql: Sql): SortKey {
  if (counter(sql, 'all').total <= HOT_WINDOW) return sortKey.parse(0)
  return sql.get<{ sortKey: SortKey }>(HORIZON, HOT_WINDOW - 1)?.sortKey ?? sortKey.parse(0)
}
