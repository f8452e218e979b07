import type { Sql, SqlValue } from './sql'

/** The articles that the running change is about, in a temporary table, so that one article and 100,000 go the same way. */
export function touch(sql: Sql, select: string, ...values: readonly SqlValue[]): void {
  sql.run('DELETE FROM touched')
  touchMore(sql, select, ...values)
}

export function touchMore(sql: Sql, select: string, ...values: readonly SqlValue[]): void {
  sql.run(`INSERT OR IGNORE INTO touched ${select}`, ...values)
}

/** Row numbers as one bound value, for `IN (SELECT value FROM json_each(?))`. */
export function idList(ids: readonly number[]): string {
  return JSON.stringify(ids)
}

export const ID_LIST = 'SELECT value FROM json_each(?)'
