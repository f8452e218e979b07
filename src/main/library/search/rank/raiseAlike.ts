import type { Sql } from '../../archive/sql'
import { unpackVector } from '../../stories/packVector'
import type { Catalog } from '../catalog/types'
import { startPace } from '../pace'
import type { Ranking } from './ranking'
import { weights } from './weights'

/** An article's heaviest terms and their weights, of length 1 together. */
type Terms = ReadonlyMap<string, number>

const SELECT = 'SELECT vector FROM library.article_terms WHERE article_id = ?'

/**
 * Raises matches that are about what the best answers are about, which says more than a word or two of the query (relevance feedback without
 * asking: Rocchio 1971). `matches` and `best` come best first, and so does the answer.
 * Articles that are not described yet stay as they are; others get their turn meanwhile.
 */
export async function raiseAlike(sql: Sql, catalog: Catalog, matches: Ranking, best: Ranking): Promise<Ranking> {
  const { gain, models } = weights.alike
  const terms = best.places.slice(0, models).flatMap((place) => termsOf(sql, catalog.ids[place] ?? 0) ?? [])
  const scale = gain * (best.scores[0] ?? 0)
  if (terms.length === 0) return matches
  const pace = startPace()
  const raised: { readonly place: number; readonly score: number }[] = []
  for (const [index, place] of matches.places.entries()) {
    const [own, score = 0] = [termsOf(sql, catalog.ids[place] ?? 0), matches.scores[index]]
    raised.push({ place, score: own === null ? score : score + scale * Math.max(...terms.map((model) => cosine(model, own))) })
    if (pace.isSpent()) await pace.pause()
  }
  raised.sort((a, b) => b.score - a.score)
  return { places: raised.map(({ place }) => place), scores: raised.map(({ score }) => score) }
}

function termsOf(sql: Sql, id: number): Terms | null {
  const row = sql.get<{ vector: Uint8Array }>(SELECT, id)
  const vector = row === undefined ? undefined : unpackVector(row.vector)?.vector
  if (vector === undefined || vector.terms.length === 0) return null
  const length = Math.hypot(...vector.terms.map(({ weight }) => weight))
  return new Map(vector.terms.map(({ key, weight }) => [`${vector.language} ${key}`, weight / length]))
}

function cosine(one: Terms, other: Terms): number {
  let sum = 0
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0)
  return sum
}
