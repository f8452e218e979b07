import { findClause } from './matchClause'
import { tokenizePassages } from './passages'
import type { Query, QueryNode, TextClause } from './queryTypes'

/** Half-open range of characters. */
export type Mark = readonly [start: number, end: number]

/** What a query looks for in texts: its words and phrases, without those it shuts out. */
export function wantedClauses(query: Query): readonly TextClause[] {
  return query.terms.flatMap((term) => wantedIn(term, true))
}

/** What is shut out twice is wanted. */
function wantedIn(node: QueryNode, isWanted: boolean): readonly TextClause[] {
  if (node.kind === 'not') return wantedIn(node.of, !isWanted)
  if (node.kind === 'and' || node.kind === 'or') return node.of.flatMap((part) => wantedIn(part, isWanted))
  return node.kind === 'text' && isWanted ? [node] : []
}

/** The places of a text that answer a query, in order, not overlapping. `language`: the text's BCP 47 tag, if known. */
export function highlight(text: string, query: Query, language: string | null = null): Mark[] {
  const clauses = wantedClauses(query)
  if (clauses.length === 0) return []
  const tokens = tokenizePassages(text)
  const marks = clauses.flatMap((clause) =>
    findClause(clause, tokens, language).map(({ start, end }): Mark => [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0])
  )
  return mergeMarks(marks)
}

/** Sorts marks and joins those that overlap. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1)
    if (last === undefined || mark[0] >= last[1]) merged.push(mark)
    else merged[merged.length - 1] = [last[0], Math.max(last[1], mark[1])]
  }
  return merged
}
