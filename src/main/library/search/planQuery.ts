import type { Query, QueryNode } from '@shared/text/queryTypes'
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
  for (const term of query.terms) {
    const match = matchOf(term, spelling)
    const unwantedMatch = match === null && term.kind === 'not' ? matchOf(term.of, spelling) : null
    if (match !== null) wanted.push(match)
    else if (unwantedMatch !== null) unwanted.push(unwantedMatch)
    else conditions.push(conditionOf(sql, term, spelling, table))
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

/** A part of a query as one FTS5 expression; null when it holds a filter, or shuts out words without asking for others. */
function matchOf(node: QueryNode, spelling: Spelling): string | null {
  if (node.kind === 'text') return matchExpression(node, spelling)
  if (node.kind === 'filter' || node.kind === 'not') return null
  if (node.kind === 'or') return joined(node.of, 'OR', spelling)
  const [shutOut, asked] = [node.of.filter(isNegation), node.of.filter((part) => part.kind !== 'not')]
  const match = asked.length === 0 ? null : joined(asked, 'AND', spelling)
  if (match === null || shutOut.length === 0) return match
  const not = joined(
    shutOut.map((part) => part.of),
    'OR',
    spelling
  )
  return not === null ? null : `(${match} NOT ${not})`
}

function isNegation(node: QueryNode): node is Extract<QueryNode, { kind: 'not' }> {
  return node.kind === 'not'
}

function joined(nodes: readonly QueryNode[], operator: 'AND' | 'OR', spelling: Spelling): string | null {
  const parts = nodes.map((node) => matchOf(node, spelling))
  return parts.includes(null) ? null : `(${parts.join(` ${operator} `)})`
}

/** A part of a query as a condition; what of it is words alone is asked of FTS5 in one. */
function conditionOf(sql: Sql, node: QueryNode, spelling: Spelling, table: TextTable): Condition {
  const match = matchOf(node, spelling)
  if (match !== null) return matching(match, table)
  switch (node.kind) {
    case 'not': {
      const { text, values } = conditionOf(sql, node.of, spelling, table)
      // `NOT NULL` would be null: an article without a byline is not by anyone.
      return { text: `NOT ifnull(${text}, 0)`, values }
    }
    case 'filter':
      return filterCondition(sql, node.filter)
    case 'text':
      return matching(matchExpression(node, spelling), table)
    default: {
      const parts = node.of.map((part) => conditionOf(sql, part, spelling, table))
      const operator = node.kind === 'and' ? ' AND ' : ' OR '
      return { text: `(${parts.map((part) => part.text).join(operator)})`, values: parts.flatMap((part) => part.values) }
    }
  }
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
