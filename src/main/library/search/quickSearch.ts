import { type ArticleId, articleId } from '@shared/contract/ids'
import type { Query, QueryNode } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import { eachRow } from './eachRow'
import { planQuery, type Selection, selectNewest } from './planQuery'
import { wordForms } from './wordForms'

/** Milliseconds after which an answer to a keystroke is given as far as it is found. */
const PATIENCE_MS = 12

/** The answer to a keystroke: articles with the words in their titles, newest first, then others, newest first; unscored. */
export function quickSearch(sql: Sql, query: Query, limit: number): ArticleId[] {
  const narrowing = query.terms.filter((term) => !isOneLetter(term))
  if (narrowing.length === 0) return []
  const plan = planQuery(sql, { ...query, terms: narrowing }, { forms: (word) => wordForms(sql, word), goesOn: () => true })
  const end = performance.now() + PATIENCE_MS
  const found = new Set<number>()
  if (plan.wanted !== null) take(sql, selectNewest(plan, true), limit, end, found)
  take(sql, selectNewest(plan), limit, end, found)
  return [...found].map((id) => articleId.parse(id))
}

/** A letter just typed does not narrow anything yet. */
function isOneLetter(clause: QueryNode): boolean {
  if (clause.kind === 'or' || clause.kind === 'and') return clause.of.some(isOneLetter)
  if (clause.kind !== 'text' || !clause.isOpen) return false
  const [token = ''] = clause.tokens
  return clause.tokens.length === 1 && token.length === 1 && !/\p{Script=Han}/u.test(token)
}

function take(sql: Sql, { text, values }: Selection, limit: number, end: number, found: Set<number>): void {
  for (const row of eachRow<{ id: number }>(sql, text, values)) {
    if (found.size >= limit || performance.now() > end) return
    found.add(row.id)
  }
}
