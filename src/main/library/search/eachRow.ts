import type { StatementSyncInstance } from '@photostructure/sqlite'
import type { Sql, SqlValue } from '../archive/sql'

/** Statements being stepped through. */
const held = new Set<StatementSyncInstance>()

/**
 * Steps through the rows of a query one by one, so that work may pause between them. The statement is its own, since a
 * kept one can be stepped through only once at a time, and is held here: an iterator of @photostructure/sqlite 2.6
 * doesn't keep its statement from the garbage collector, and the process dies when it is collected.
 */
export function* eachRow<Row>(sql: Sql, text: string, values: readonly SqlValue[]): Generator<Row, void> {
  const statement = sql.database.prepare(text)
  held.add(statement)
  try {
    const rows: Iterable<Row> = statement.iterate(...values)
    for (const row of rows) yield row
  } finally {
    held.delete(statement)
  }
}
