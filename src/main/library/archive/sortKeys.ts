import { type SortKey, sortKey } from '@shared/contract/ids'
import type { Sql } from './sql'

const IDS_PER_SECOND = 2 ** 20

/** The place of an article in the one order (see `SortKey`); `publishedAt` in milliseconds. A taken place moves to the next free one. */
export function freeSortKey(sql: Sql, id: number, publishedAt: number): SortKey {
  let place = Math.floor(publishedAt / 1000) * IDS_PER_SECOND + (id % IDS_PER_SECOND)
  while (sql.get('SELECT 1 FROM articles WHERE sort_key = ?', place) !== undefined) place += 1
  return sortKey.parse(place)
}
