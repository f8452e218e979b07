import type { Passage } from '../../contract/annotations'
import { anchorText } from './anchorText'
import { findAlike } from './findAlike'

/** Where a passage stands: a half-open range of the text. Not `isExact`: its words have changed since it was marked. */
export interface FoundPassage {
  readonly range: readonly [start: number, end: number]
  readonly isExact: boolean
}

/**
 * Finds a passage again in a text (as `anchorText` makes it): word for word, of several places the one whose surroundings and position fit
 * best; else where most of its words stand in order; else null: the publisher took it out.
 */
export function findPassage(text: string, { quote, prefix, suffix, startAt }: Passage): FoundPassage | null {
  const wanted = anchorText(quote)
  if (wanted === '') return null
  const places = placesOf(text, wanted)
  const best = bestPlace(places, ([start, end]) => fitOf(text, start, end, { prefix, suffix, startAt }))
  if (best !== null) return { range: best, isExact: true }
  const alike = findAlike(text, wanted)
  const nearest = bestPlace(alike, ([start, end]) => fitOf(text, start, end, { prefix, suffix, startAt }))
  return nearest === null ? null : { range: nearest, isExact: false }
}

type Range = FoundPassage['range']

/** A text that is nothing but one letter many times over is looked at no longer. */
const MOST_PLACES = 1000

function placesOf(text: string, wanted: string): readonly Range[] {
  const places: Range[] = []
  for (let at = text.indexOf(wanted); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(wanted, at + 1)) {
    places.push([at, at + wanted.length])
  }
  return places
}

function bestPlace(places: readonly Range[], scoreOf: (place: Range) => number): Range | null {
  const [first, ...others] = places
  if (first === undefined) return null
  if (others.length === 0) return first
  return others.reduce((best, place) => (scoreOf(place) > scoreOf(best) ? place : best), first)
}

/** How well a place fits: characters of the surroundings that are the same, then nearness, which is always worth less than one character. */
function fitOf(text: string, start: number, end: number, { prefix, suffix, startAt }: Omit<Passage, 'quote'>): number {
  const before = sameAtEnd(text.slice(0, start).trimEnd(), prefix)
  const after = sameAtStart(text.slice(end).trimStart(), suffix)
  return before + after + 1 / (2 + Math.abs(start - startAt))
}

function sameAtEnd(text: string, wanted: string): number {
  let same = 0
  while (same < wanted.length && text.at(-1 - same) === wanted.at(-1 - same)) same++
  return same
}

function sameAtStart(text: string, wanted: string): number {
  let same = 0
  while (same < wanted.length && text[same] === wanted[same]) same++
  return same
}
