import { secondOf } from '../archive/sortKeys'
import type { Sql } from '../archive/sql'

/**
 * A story's place is its rowid in the full-text index: in time order like sort keys, but close together. The index holds the
 * distance to the one before with each word of each story; with sort keys for rowids it was half as large again.
 */
const PLACES_A_SECOND = 16

const IS_TAKEN = 'SELECT 1 FROM indexed WHERE place = ?'
const END_OF_RUN = `
SELECT i.place + 1 AS place FROM indexed i
WHERE i.place >= ? AND NOT EXISTS (SELECT 1 FROM indexed n WHERE n.place = i.place + 1) ORDER BY i.place LIMIT 1`

/** The first free place at or after a story's second: hundreds dated alike spill over into the next seconds. */
export function freePlace(sql: Sql, sortKey: number): number {
  const first = secondOf(sortKey) * PLACES_A_SECOND
  if (sql.get(IS_TAKEN, first) === undefined) return first
  return sql.get<{ place: number }>(END_OF_RUN, first)?.place ?? first
}
