import { mayGoOn, otherSpellings } from '@shared/text/matchClause'
import type { TextClause } from '@shared/text/queryTypes'

/** What a clause is spelled out with. */
export interface Spelling {
  /** The inflections of a word that occur in the archive. */
  readonly forms: (word: string) => readonly string[]
  /** Whether a word that is still open stands for all words that begin so. */
  readonly goesOn: (clause: TextClause) => boolean
  /** All words of the archive that begin so; null when they are too many to be asked for one by one. */
  readonly beginningWith: (beginning: string) => readonly string[] | null
}

/** Writes a clause as an FTS5 query (sqlite.org/fts5.html §3). Tokens hold only letters and digits, so quotes need no escape. */
export function matchExpression(clause: TextClause, spelling: Spelling): string {
  const { whole, beginning } = spellClause(clause, spelling)
  const phrases = [...whole, ...(beginning === null ? [] : spellBeginning(clause, beginning, spelling))]
  return `${scopeOf(clause)}(${phrases.join(' OR ')})`
}

const scopes: Readonly<Record<TextClause['field'], string>> = { any: '', note: '{notes} : ', title: '{title} : ' }

/** Where a clause looks, as FTS5 writes it before a phrase. */
export function scopeOf(clause: TextClause): string {
  return scopes[clause.field]
}

/** The phrases that answer a clause, and the one that may go on, if any. */
export interface SpelledClause {
  readonly whole: readonly string[]
  readonly beginning: string | null
}

/** What a clause stands for: a word with its inflections, a phrase, what begins so. */
export function spellClause(clause: TextClause, { forms, goesOn }: Spelling): SpelledClause {
  const phrase = `"${clause.tokens.join(' ')}"`
  const beginning = mayGoOn(clause) && (clause.match === 'prefix' || goesOn(clause)) ? `${phrase}*` : null
  if (clause.match === 'prefix' && beginning !== null) return { whole: [], beginning }
  const [word = ''] = clause.tokens
  const isWord = clause.match === 'whole' && clause.tokens.length === 1
  const written = isWord ? forms(word).map((form) => `"${form}"`) : [phrase]
  return { whole: [...written, ...otherSpellings(clause).map((tokens) => `"${tokens.join(' ')}"`)], beginning }
}

/** FTS5 gathers all that a beginning stands for before it gives the newest; words one by one it only follows as far as asked. */
function spellBeginning({ tokens }: TextClause, beginning: string, { beginningWith }: Spelling): readonly string[] {
  const [word = ''] = tokens
  const words = tokens.length === 1 ? beginningWith(word) : null
  return words === null ? [beginning] : words.map((each) => `"${each}"`)
}
