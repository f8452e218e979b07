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

/**
 * Other ways to write a whole word, each as tokens: "e-mail" in one, "K320" with a hyphen or a space. Figures are never joined: "4.5" is not 45.
 */
export function otherSpellings({ tokens, match }: TextClause): readonly (readonly string[])[] {
  if (match !== 'whole') return []
  const written = tokens.join('-')
  if (tokens.length > 1) return /\p{N}-\p{N}/u.test(written) ? [] : [[tokens.join('')]]
  const parts = written.match(/\p{N}+|[^\p{N}]+/gu) ?? []
  return parts.length === 2 ? [parts] : []
}

/** Where the clause is found in a text, first to last, not overlapping. */
export function findClause(clause: TextClause, tokens: readonly Token[], language: string | null): TokenRange[] {
  const others = otherSpellings(clause)
  const found: TokenRange[] = []
  for (let start = 0; start < tokens.length; start++) {
    const size = sizeAt(clause, others, tokens, start, language)
    if (size === 0) continue
    found.push({ start, end: start + size })
    start += size - 1
  }
  return found
}

/** How many tokens answer the clause from here on; 0 when none do. */
function sizeAt(
  clause: TextClause,
  others: readonly (readonly string[])[],
  tokens: readonly Token[],
  start: number,
  language: string | null
): number {
  const token = (at: number) => tokens[start + at]?.text ?? ''
  if (clause.tokens.every((_, at) => matchesToken(clause, at, token(at), language))) return clause.tokens.length
  return others.find((other) => other.every((text, at) => text === token(at)))?.length ?? 0
}
