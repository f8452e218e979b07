import { assertNever } from '@shared/contract/errors'
import type { Sql } from '../archive/sql'
import type { Catalog } from './catalog/types'
import { filterMask } from './filterMask'
import { allOf, anyOf, type Mask, noneOf } from './mask'
import { numberList } from './numberList'
import { type Plan, planMatch, type Step, type TextTable } from './planQuery'

/** The articles that answer a plan. */
export function matchPlan(sql: Sql, catalog: Catalog, plan: Plan, table: TextTable = 'words'): Mask {
  const expression = planMatch(plan)
  const words: readonly Step[] = expression === null ? [] : [{ kind: 'match', expression }]
  return allOf(
    [...words, ...plan.steps].map((step) => matchStep(sql, catalog, step, table)),
    catalog.size
  )
}

/** The articles that answer a part of a plan. */
function matchStep(sql: Sql, catalog: Catalog, step: Step, table: TextTable = 'words'): Mask {
  switch (step.kind) {
    case 'match':
      return rowMask(catalog, rowsFor(sql, catalog, table, step.expression))
    case 'filter':
      return filterMask(sql, catalog, step.filter)
    case 'not':
      return noneOf(matchStep(sql, catalog, step.of, table))
    case 'and':
    case 'or': {
      const masks = step.of.map((part) => matchStep(sql, catalog, part, table))
      return step.kind === 'and' ? allOf(masks, catalog.size) : anyOf(masks, catalog.size)
    }
    default:
      return assertNever(step)
  }
}

/** A catalog of few articles asks only for what lies between its first and its last. */
const FEW = 1000

function rowsFor(sql: Sql, { rows, size }: Catalog, table: TextTable, expression: string): readonly number[] {
  if (size > FEW) return matchingRows(sql, table, expression)
  const between = `SELECT json_group_array(rowid) AS rows FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ?`
  return numberList(sql.get<{ rows: string }>(between, expression, rows[0] ?? 0, rows[size - 1] ?? 0)?.rows)
}

/** The rows that an FTS5 expression finds, ascending. As one JSON text: 100,000 rows one by one take five times as long. */
export function matchingRows(sql: Sql, table: TextTable, expression: string): readonly number[] {
  const found = sql.get<{ rows: string }>(`SELECT json_group_array(rowid) AS rows FROM ${table} WHERE ${table} MATCH ?`, expression)
  return numberList(found?.rows)
}

/** The places of some ascending rows. */
export function rowMask({ rows, size }: Catalog, wanted: readonly number[]): Mask {
  const mask = new Uint8Array(size)
  let place = 0
  for (const row of wanted) {
    while (place < size && (rows[place] ?? 0) < row) place++
    if (rows[place] === row) mask[place] = 1
  }
  return mask
}
