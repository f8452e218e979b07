import type { Sql } from '../../archive/sql'

/** In how many articles things are found, each counted once. */
export interface Counts {
  /** How many articles the index holds. */
  readonly total: number
  /** In how many an FTS5 expression is found. */
  of(expression: string): number
}

const TOTAL = 'SELECT count(*) AS count FROM words_docsize'
const FOUND = 'SELECT count(*) AS count FROM words WHERE words MATCH ?'

export function makeCounts(sql: Sql): Counts {
  const known = new Map<string, number>()
  return {
    total: sql.get<{ count: number }>(TOTAL)?.count ?? 0,
    of(expression) {
      const count = known.get(expression) ?? sql.get<{ count: number }>(FOUND, expression)?.count ?? 0
      known.set(expression, count)
      return count
    }
  }
}
