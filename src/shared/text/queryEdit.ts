import { queryField } from './queryFilters'
import { cutQuery, type QueryPiece, type WordPiece } from './queryPieces'

/** Times are told apart by the day; what is between does not matter to equality of two filters read at one moment. */
const READ_AT = 0

/** Whether a filter such as `feed:="The Post"` stands in a query by itself: not shut out, not in brackets, not beside an `OR`. */
export function hasFilter(query: string, filter: string): boolean {
  return findFilter(query, filter) !== null
}

/** Puts a filter before all else, so that the word being typed stays the last; the rest stays as it is written. */
export function addFilter(query: string, filter: string): string {
  if (hasFilter(query, filter)) return query
  const at = afterIdleOrs(query)
  const [before, after] = [query.slice(0, at), query.slice(at)]
  return `${before}${before === '' ? '' : ' '}${filter}${before === '' && after !== '' ? ' ' : ''}${after}`
}

/** An `OR` at the beginning joins nothing; with a filter before it, it would. */
function afterIdleOrs(query: string): number {
  const pieces = cutQuery(query)
  const first = pieces.findIndex(({ kind }) => kind !== 'or')
  return pieces[(first < 0 ? pieces.length : first) - 1]?.end ?? 0
}

/** Takes a filter out, with one space beside it; the rest stays as it is written. */
export function removeFilter(query: string, filter: string): string {
  const piece = findFilter(query, filter)
  return piece === null ? query : cutOut(query, piece)
}

export function toggleFilter(query: string, filter: string): string {
  return hasFilter(query, filter) ? removeFilter(query, filter) : addFilter(query, filter)
}

/** What a query says of time by itself: the values of `after:` and `before:`. */
export interface TimeBounds {
  readonly after: string | null
  readonly before: string | null
}

const timeFields = ['after', 'before', 'on']

/** Puts other bounds in time in place of those a query has (`after:`, `before:` and `on:` that stand by themselves). */
export function setTimeBounds(query: string, { after, before }: TimeBounds): string {
  const bare = withoutTime(query)
  const bounds = [after === null ? [] : `after:${after}`, before === null ? [] : `before:${before}`].flat()
  return [...bounds, ...(bare === '' ? [] : [bare])].join(' ')
}

/** The filters of time that stand by themselves, as written. */
export function timeFilters(query: string): readonly string[] {
  return ownFilters(query)
    .filter(({ field }) => timeFields.includes(field))
    .map(({ source }) => source)
}

/** A value as a filter takes it: in quotes where it needs them, in « » where it has quotes. Where it has those too, apostrophes stand for quotes. */
export function quoteValue(value: string): string {
  if (/^[\p{L}\p{N}_.&'’-]+$/u.test(value)) return value
  if (!/["“”„«»]/u.test(value)) return `"${value}"`
  return /[«»]/u.test(value) ? `"${value.replace(/["“”„«»]/gu, "'")}"` : `«${value}»`
}

/** Asks for the stories that carry a tag. */
export function tagQuery(tag: string): string {
  return `tag:=${quoteValue(tag)}`
}

function withoutTime(query: string): string {
  const piece = ownFilters(query).find(({ field }) => timeFields.includes(field))
  return piece === undefined ? query : withoutTime(cutOut(query, piece))
}

function findFilter(query: string, filter: string): WordPiece | null {
  const wanted = ownFilters(filter)[0]
  if (wanted === undefined) return null
  const meaning = meaningOf(wanted)
  return ownFilters(query).find((piece) => meaningOf(piece) === meaning) ?? null
}

function meaningOf({ field, value }: WordPiece): string {
  return JSON.stringify(queryField(field)?.read(value, READ_AT) ?? null)
}

/** The filters that hold for the whole query. */
function ownFilters(query: string): readonly WordPiece[] {
  const pieces = cutQuery(query)
  let depth = 0
  return pieces.filter((piece, at): piece is WordPiece => {
    if (piece.kind === 'open') depth++
    if (piece.kind === 'close') depth = Math.max(0, depth - 1)
    return depth === 0 && isFilter(piece) && !isBesideOr(pieces, at)
  })
}

function isFilter(piece: QueryPiece): boolean {
  return piece.kind === 'word' && !piece.isNegated && queryField(piece.field)?.read(piece.value, READ_AT) != null
}

/** Beside an `OR` that has something on its other side. */
function isBesideOr(pieces: readonly QueryPiece[], at: number): boolean {
  const isTerm = (piece: QueryPiece | undefined) => piece !== undefined && piece.kind !== 'or'
  if (pieces[at - 1]?.kind === 'or' && pieces.slice(0, at).some(isTerm)) return true
  return pieces[at + 1]?.kind === 'or' && pieces.slice(at + 1).some(isTerm)
}

function cutOut(query: string, { start, end }: WordPiece): string {
  const [before, after] = [query.slice(0, start), query.slice(end)]
  if (after.startsWith(' ')) return before + after.slice(1)
  // Where a filter was put between an idle `OR` and a bracket, the space before it came with it.
  const isSpaceOurs = after === '' || /(?:OR|\|) $/.test(before)
  return (isSpaceOurs && before.endsWith(' ') ? before.slice(0, -1) : before) + after
}
