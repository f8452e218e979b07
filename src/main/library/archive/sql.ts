import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { asReaderError } from './sqliteErrors'

export type SqlValue = string | number | null | Uint8Array

/**
 * SQL with kept statements: each text is prepared once. A `Row` is declared beside its query; STRICT tables hold to it.
 * All throw `ReaderError` for a full disk, a damaged file and the like.
 */
export interface Sql {
  readonly database: DatabaseSyncInstance
  all<Row>(text: string, ...values: readonly SqlValue[]): readonly Row[]
  get<Row>(text: string, ...values: readonly SqlValue[]): Row | undefined
  /** How many rows were written. */
  run(text: string, ...values: readonly SqlValue[]): number
}

/** Wraps an open database; `onDamage` is told when a statement meets a broken page. */
export function openSql(database: DatabaseSyncInstance, onDamage: () => void): Sql {
  const kept = new Map<string, StatementSyncInstance>()
  const prepare = (text: string) => {
    const statement = kept.get(text) ?? database.prepare(text)
    kept.set(text, statement)
    return statement
  }
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (thrown) {
      throw asReaderError(thrown, onDamage)
    }
  }
  return {
    database,
    all: (text, ...values) => guard(() => prepare(text).all(...values)),
    get: (text, ...values) => guard(() => prepare(text).get(...values)),
    run: (text, ...values) => guard(() => prepare(text).run(...values).changes)
  }
}
