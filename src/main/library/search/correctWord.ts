import type { Sql } from '../archive/sql'
import { eachRow } from './eachRow'
import { editDistance } from './editDistance'
import { startPace } from './pace'
import { languages } from './wordForms'

/** Milliseconds after which the best correction so far is taken. */
const PATIENCE_MS = 150

/** Words whose stems begin alike, a letter more or less far apart; a range the file answers in order. */
const CANDIDATES = 'SELECT word FROM forms WHERE language = ? AND stem >= ? AND stem < ? AND length(word) BETWEEN ? AND ?'
const COUNT = 'SELECT count(*) AS count FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT 1000)'

interface Candidate {
  readonly word: string
  readonly distance: number
}

/** How many letters of a word may be wrong. */
function tolerance(word: string): number {
  if (word.length < 4) return 0
  return word.length < 7 ? 1 : 2
}

/**
 * The word of the archive a mistyped one most likely stands for: the fewest letters wrong, then the most stories beside the words of `others`
 * (an FTS5 query), then the most stories at all. Null when none is near.
 */
export async function correctWord(sql: Sql, word: string, others: string | null): Promise<string | null> {
  const candidates = await nearWords(sql, word)
  const least = Math.min(...candidates.map((candidate) => candidate.distance))
  const nearest = candidates.filter((candidate) => candidate.distance === least).slice(0, 50)
  const counted = nearest.map((candidate) => ({
    ...candidate,
    beside: others === null ? 0 : countStories(sql, `"${candidate.word}" AND (${others})`),
    count: countStories(sql, `"${candidate.word}"`)
  }))
  return counted.sort((a, b) => b.beside - a.beside || b.count - a.count || (a.word < b.word ? -1 : 1))[0]?.word ?? null
}

function countStories(sql: Sql, expression: string): number {
  return sql.get<{ count: number }>(COUNT, expression)?.count ?? 0
}

async function nearWords(sql: Sql, word: string): Promise<Candidate[]> {
  const most = tolerance(word)
  if (most === 0) return []
  const pace = startPace()
  const end = performance.now() + PATIENCE_MS
  const found = new Map<string, Candidate>()
  for (const candidate of likelyWords(sql, word, most)) {
    const distance = editDistance(word, candidate, most)
    if (distance <= most) found.set(candidate, { word: candidate, distance })
    if (pace.isSpent()) await pace.pause()
    if (performance.now() > end) break
  }
  return [...found.values()]
}

/** The words beginning with the same letter, then those beginning with its second: two swapped, or the first left out or doubled. */
function* likelyWords(sql: Sql, word: string, most: number): Iterable<string> {
  const letters = [...word]
  for (const first of new Set(letters.slice(0, 2))) {
    for (const language of languages(sql)) {
      const values = [language, first, `${first}\u{10ffff}`, word.length - most, word.length + most]
      for (const row of eachRow<{ word: string }>(sql, CANDIDATES, values)) yield row.word
    }
  }
}
