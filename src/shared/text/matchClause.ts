import type { TextClause } from './queryTypes'
import { stem } from './stem'
import type { Token } from './tokenize'

/** A run of tokens, half-open. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

/** Whether a token answers for the clause's token at `position`; `language` (BCP 47) is that of the text. */
function matchesToken(clause: TextClause, position: number, token: string, language: string | null): boolean {
  const wanted = clause.tokens[position]
  if (wanted === undefined) return false
  if (token === wanted) return true
  if (mayGoOn(clause) && position === clause.tokens.length - 1 && token.startsWith(wanted)) return true
  return clause.match === 'whole' && clause.tokens.length === 1 && stem(token, language) === stem(wanted, language)
}

/** Whether the clause's last token stands for all words that begin so. One typed letter does not narrow anything yet. */
export function mayGoOn(clause: TextClause): boolean {
  if (clause.match === 'prefix') return true
  return clause.match === 'whole' && clause.isOpen && (clause.tokens.at(-1) ?? '').length > 1
}

/** Where the clause is found in a text, first to last, not overlapping. */
export function findClause(clause: TextClause, tokens: readonly Token[], language: string | null): TokenRange[] {
  const found: TokenRange[] = []
  const size = clause.tokens.length
  for (let start = 0; start + size <= tokens.length; start++) {
    if (!clause.tokens.every((_, at) => matchesToken(clause, at, tokens[start + at]?.text ?? '', language))) continue
    found.push({ start, end: start + size })
    start += size - 1
  }
  return found
}
