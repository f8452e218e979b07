import type { Sql } from '../../archive/sql'

/** How many articles the index holds. */
export function countRows(sql: Sql): number {
  return sql.get<{ count: number }>('SELECT count(*) AS count FROM words_docsize')?.count ?? 0
}

/** In how many articles an FTS5 expression is found. */
export function countMatches(sql: Sql, expression: string): number {
  return sql.get<{ count: number }>('SELECT count(*) AS count FROM words WHERE words MATCH ?', expression)?.count ?? 0
}
