import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { openSql, type Sql } from '../archive/sql'
import { asReaderError } from '../archive/sqliteErrors'

/**
 * SQL for the connection that writes the index. FTS5 keeps rows of its own under numbers past 2^53 and leaves one as the
 * "last inserted": a statement that reports it as a JavaScript number throws after it has done its work.
 */
export function openWriterSql(database: DatabaseSyncInstance): Sql {
  const kept = new Map<string, StatementSyncInstance>()
  const prepare = (text: string) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const statement = database.prepare(text)
    statement.setReadBigInts(true)
    kept.set(text, statement)
    return statement
  }
  const run: Sql['run'] = (text, ...values) => {
    try {
      return Number(prepare(text).run(...values).changes)
    } catch (thrown) {
      throw asReaderError(thrown)
    }
  }
  return { ...openSql(database, () => undefined), run }
}
