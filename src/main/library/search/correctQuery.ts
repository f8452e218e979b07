import type { Query, QueryNode, TextClause } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import { correctWord } from './correctWord'
import { planQuery } from './planQuery'
import { wholeSpelling } from './spelling'
import { isKnownWord } from './wordForms'

/** A query with its unknown words put right, and how it is written then. */
export interface CorrectedQuery extends Query {
  readonly text: string
}

interface Correction {
  readonly clause: TextClause
  readonly word: string
}

/** Puts the unknown words of a query right; null when nothing better is known. `text` is how the query was written. */
export async function correctQuery(sql: Sql, query: Query, text: string): Promise<CorrectedQuery | null> {
  const corrections: Correction[] = []
  const { wanted: others } = planQuery(
    { ...query, terms: query.terms.filter((term) => unknownWord(sql, term) === null) },
    wholeSpelling(sql)
  )
  const correct = async (node: QueryNode): Promise<QueryNode> => {
    if (node.kind === 'and' || node.kind === 'or') return { kind: node.kind, of: await Promise.all(node.of.map(correct)) }
    const word = unknownWord(sql, node)
    const better = word === null ? null : await correctWord(sql, word, others)
    if (better === null || node.kind !== 'text') return node
    corrections.push({ clause: node, word: better })
    return { ...node, tokens: [better], isOpen: false }
  }
  const terms = await Promise.all(query.terms.map(correct))
  return corrections.length === 0 ? null : { terms, problems: query.problems, text: rewrite(text, corrections) }
}

/** From the end, so that the ranges of the words before stay true. */
function rewrite(text: string, corrections: readonly Correction[]): string {
  const ordered = corrections.toSorted((a, b) => b.clause.range.start - a.clause.range.start)
  return ordered.reduce((written, { clause: { range, field }, word }) => {
    const scope = field !== 'any' && new RegExp(`^${field}:`, 'i').test(written.slice(range.start, range.end)) ? `${field}:` : ''
    return written.slice(0, range.start) + scope + word + written.slice(range.end)
  }, text)
}

/** The single word of a clause that no story holds; what is shut out is left as it is. */
function unknownWord(sql: Sql, clause: QueryNode): string | null {
  if (clause.kind !== 'text' || clause.match !== 'whole') return null
  const [word, ...others] = clause.tokens
  return word === undefined || others.length > 0 || isKnownWord(sql, word) ? null : word
}
