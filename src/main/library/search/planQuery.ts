import type { Clause, FilterClause, Query, TextClause } from '@shared/text/queryTypes'
import type { Sql, SqlValue } from '../archive/sql'
import { type Condition, filterCondition } from './filterConditions'
import { matchExpression, type Spelling } from './matchExpression'

/** The full text to ask: what stories say now, or what they said before. */
export type TextTable = 'words' | 'older_words'

/** A query as SQLite answers it. */
export interface Plan {
  readonly table: TextTable
  /** The FTS5 query all answers match; null when the query has no words that must be there. */
  readonly wanted: string | null
  /** The FTS5 query no answer matches; only beside `wanted`. */
  readonly unwanted: string | null
  readonly conditions: readonly Condition[]
}

/** Writes a query as FTS5 and SQL. Groups of nothing but words go to FTS5; what mixes words and filters becomes a condition. */
export function planQuery(sql: Sql, query: Query, spelling: Spelling, table: TextTable = 'words'): Plan {
  const wanted: string[] = []
  const unwanted: string[] = []
  const conditions: Condition[] = []
  for (const group of query.groups) {
    const [only] = group
    if (group.every(isWantedText)) wanted.push(matchAny(group, spelling))
    else if (group.length === 1 && only?.kind === 'text') unwanted.push(matchExpression(only, spelling))
    else conditions.push(anyCondition(sql, group, spelling, table))
  }
  if (wanted.length === 0) {
    return { table, wanted: null, unwanted: null, conditions: [...conditions, ...unwanted.map((text) => notMatching(text, table))] }
  }
  return { table, wanted: wanted.join(' AND '), unwanted: unwanted.length === 0 ? null : unwanted.join(' OR '), conditions }
}

/** A plan's FTS5 query; `titlesOnly`: the wanted words must be in the title, the unwanted nowhere. Null when it has none. */
export function planMatch({ wanted, unwanted }: Pick<Plan, 'wanted' | 'unwanted'>, titlesOnly = false): string | null {
  if (wanted === null) return null
  const scoped = `${titlesOnly ? '{title} : ' : ''}(${wanted})`
  return unwanted === null ? scoped : `${scoped} NOT (${unwanted})`
}

function isWantedText(clause: Clause): clause is TextClause {
  return clause.kind === 'text' && !clause.isNegated
}

function matchAny(clauses: readonly TextClause[], spelling: Spelling): string {
  return `(${clauses.map((clause) => matchExpression(clause, spelling)).join(' OR ')})`
}

function anyCondition(sql: Sql, group: readonly Clause[], spelling: Spelling, table: TextTable): Condition {
  const parts = group.map((clause) => clauseCondition(sql, clause, spelling, table))
  return { text: `(${parts.map((part) => part.text).join(' OR ')})`, values: parts.flatMap((part) => part.values) }
}

function clauseCondition(sql: Sql, clause: Clause, spelling: Spelling, table: TextTable): Condition {
  const plain = clause.kind === 'text' ? matching(matchExpression(clause, spelling), table) : filterOf(sql, clause)
  // `NOT NULL` would be null: an article without a byline is not by anyone.
  return clause.isNegated ? { text: `NOT ifnull(${plain.text}, 0)`, values: plain.values } : plain
}

function filterOf(sql: Sql, clause: FilterClause): Condition {
  return filterCondition(sql, clause.filter)
}

function matching(expression: string, table: TextTable): Condition {
  return { text: `a.sort_key IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, values: [expression] }
}

function notMatching(expression: string, table: TextTable): Condition {
  const { text, values } = matching(expression, table)
  return { text: `NOT ${text}`, values }
}

/** A statement and its values. */
export interface Selection {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** Selects the articles (`id`, `sortKey`) that a plan answers with, newest first. */
export function selectNewest(plan: Plan, titlesOnly = false): Selection {
  const conditions = plan.conditions.map((condition) => condition.text)
  const values = plan.conditions.flatMap((condition) => condition.values)
  const match = planMatch(plan, titlesOnly)
  return match === null
    ? { text: fromArchive(conditions), values }
    : { text: fromIndex(plan.table, conditions), values: [match, ...values] }
}

function fromArchive(where: readonly string[]): string {
  const conditions = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`
  return `SELECT a.id, a.sort_key AS sortKey FROM library.articles a JOIN library.statuses s ON s.article_id = a.id
    ${conditions} ORDER BY s.sort_key DESC`
}

/** `CROSS JOIN` keeps the index outermost: its rows come in time order, so that the first fifty are the newest fifty. */
function fromIndex(table: TextTable, conditions: readonly string[]): string {
  const statuses = conditions.length > 0 ? 'CROSS JOIN library.statuses s ON s.article_id = a.id' : ''
  return `SELECT a.id, ${table}.rowid AS sortKey FROM ${table} CROSS JOIN library.articles a ON a.sort_key = ${table}.rowid ${statuses}
    WHERE ${[`${table} MATCH ?`, ...conditions].join(' AND ')} ORDER BY ${table}.rowid DESC`
}
