import { mayGoOn } from '@shared/text/matchClause'
import type { TextClause } from '@shared/text/queryTypes'

/** What a clause is spelled out with. */
export interface Spelling {
  /** The inflections of a word that occur in the archive. */
  readonly forms: (word: string) => readonly string[]
  /** Whether a word that is still open stands for all words that begin so. */
  readonly goesOn: (clause: TextClause) => boolean
}

/** Writes a clause as an FTS5 query (sqlite.org/fts5.html §3). Tokens hold only letters and digits, so quotes need no escape. */
export function matchExpression(clause: TextClause, spelling: Spelling): string {
  const scope = clause.field === 'title' ? '{title} : ' : ''
  const phrases = spell(clause, spelling)
  return `${scope}(${phrases.join(' OR ')})`
}

function spell(clause: TextClause, { forms, goesOn }: Spelling): string[] {
  const phrase = `"${clause.tokens.join(' ')}"`
  const beginning = mayGoOn(clause) && (clause.match === 'prefix' || goesOn(clause)) ? [`${phrase}*`] : []
  if (clause.match === 'prefix' && beginning.length > 0) return beginning
  const [word = ''] = clause.tokens
  const isWord = clause.match === 'whole' && clause.tokens.length === 1
  const whole = isWord ? forms(word).map((form) => `"${form}"`) : [phrase]
  return [...whole, ...beginning]
}
