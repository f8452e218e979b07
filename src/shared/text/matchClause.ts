import type { TextClause } from './queryTypes'
import { stemmerOf } from './stem'
import type { Token } from './tokenize'

/** A run of tokens, half-open. */
export interface TokenRange {
  readonly start: number
  readonly end: number
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

/** Where the clause is found in a text (`language`: its BCP 47 tag, if known), first to last, not overlapping. */
export function findClause(clause: TextClause, tokens: readonly Token[], language: string | null): TokenRange[] {
  const answers = clause.tokens.map((_, position) => tokenTest(clause, position, language))
  const others = otherSpellings(clause)
  const found: TokenRange[] = []
  for (let start = 0; start < tokens.length; start++) {
    const token = (at: number) => tokens[start + at]?.text ?? ''
    const isWritten = answers.every((isAnswer, at) => isAnswer(token(at)))
    const size = isWritten ? answers.length : (others.find((other) => other.every((text, at) => text === token(at)))?.length ?? 0)
    if (size === 0) continue
    found.push({ start, end: start + size })
    start += size - 1
  }
  return found
}

/** Whether a token answers for the clause's token at a position. */
function tokenTest(clause: TextClause, position: number, language: string | null): (token: string) => boolean {
  const wanted = clause.tokens[position] ?? ''
  const isOpen = mayGoOn(clause) && position === clause.tokens.length - 1
  if (clause.match !== 'whole' || clause.tokens.length > 1) return (token) => token === wanted || (isOpen && token.startsWith(wanted))
  const stem = stemmerOf(language)
  const wantedStem = stem(wanted)
  return (token) => token === wanted || (isOpen && token.startsWith(wanted)) || stem(token) === wantedStem
}
