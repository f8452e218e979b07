import type { Mask } from '../mask'

/**
 * Articles by their places in a catalog, best first, and the worth of each; higher is better, comparable within one ranking. Two lists of numbers:
 * 100,000 objects take longer to make than to find what is in them.
 */
export interface Ranking {
  readonly places: readonly number[]
  readonly scores: readonly number[]
}

/** One ranking with another below it, the worth of the second brought below that of the first. */
export function stack(first: Ranking, second: Ranking): Ranking {
  const [least, most] = [first.scores.at(-1), second.scores[0]]
  const factor = least === undefined || most === undefined ? 1 : (least / most) * 0.5
  if (second.places.length === 0) return first
  return { places: [...first.places, ...second.places], scores: [...first.scores, ...second.scores.map((score) => score * factor)] }
}

export function firstOf({ places, scores }: Ranking, limit: number): Ranking {
  return { places: places.slice(0, limit), scores: scores.slice(0, limit) }
}

/** A ranking without what a mask holds, at most `limit` of it. */
export function rankingWithout({ places, scores }: Ranking, mask: Mask, limit?: number): Ranking {
  const kept = [...places.keys()].filter((index) => mask[places[index] ?? 0] === 0).slice(0, limit)
  return { places: kept.map((index) => places[index] ?? 0), scores: kept.map((index) => scores[index] ?? 0) }
}
