import type { Clause, Query } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import { correctWord } from './correctWord'
import { isKnownWord } from './wordForms'

/** A query with its unknown words put right, and a word for the reader; null when nothing better is known. */
export async function correctQuery(sql: Sql, query: Query): Promise<Query | null> {
  const corrections: string[] = []
  const correct = async (clause: Clause): Promise<Clause> => {
    const word = unknownWord(sql, clause)
    const better = word === null ? null : await correctWord(sql, word)
    if (word === null || better === null || clause.kind !== 'text') return clause
    corrections.push(`“${better}” instead of “${word}”`)
    return { ...clause, tokens: [better], isOpen: false }
  }
  const groups = await Promise.all(query.groups.map((group) => Promise.all(group.map(correct))))
  if (corrections.length === 0) return null
  return { groups, problem: `Nothing found as written. Searched for ${corrections.join(', ')}.` }
}

/** The single word of a clause that no story holds. */
function unknownWord(sql: Sql, clause: Clause): string | null {
  if (clause.kind !== 'text' || clause.isNegated || clause.match !== 'whole') return null
  const [word, ...others] = clause.tokens
  return word === undefined || others.length > 0 || isKnownWord(sql, word) ? null : word
}
