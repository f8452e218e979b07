import { isWordField, queryField, queryFields, wordFields } from './queryFilters'
import { cutQuery, type OpenPiece, type QueryPiece, type WordPiece } from './queryPieces'
import type { Query, QueryNode, QueryProblem, QueryRange } from './queryTypes'
import { tokenize } from './tokenize'

/** Brackets in brackets beyond this are read as if they were not there; FTS5 takes no deeper expression than 256. */
const MOST_DEPTH = 20

/** What stands at a place of the query while it is read. */
type Term = OpenPiece | WordPiece

interface Reading {
  readonly pieces: readonly QueryPiece[]
  readonly now: number
  readonly problems: QueryProblem[]
  at: number
}

/**
 * Reads a query: words, "phrases", `-word`, `word*`, `a OR b`, brackets, `title:` and the filters of `queryFields`. The window, the
 * archive and the command line all read queries here. `OR` joins its two neighbours; all else must hold together. Never throws: what is
 * not understood is left out and pointed at in `problems`. `now` (milliseconds since 1970) is what ages like `after:7d` count from.
 */
export function parseQuery(text: string, now: number = Date.now()): Query {
  const reading: Reading = { pieces: cutQuery(text), now, problems: [], at: 0 }
  const terms: QueryNode[] = []
  while (reading.at < reading.pieces.length) {
    terms.push(...readTerms(reading, '', 0))
    const stray = reading.pieces[reading.at]
    if (stray !== undefined) {
      point(reading, stray, 'No bracket is open here.')
      reading.at++
    }
  }
  return { terms: terms.flatMap(flatten), problems: reading.problems }
}

/** Reads until the end or a bracket that closes, which is left to the caller. `field` is that of the bracket around. */
function readTerms(reading: Reading, field: string, depth: number): QueryNode[] {
  const terms: QueryNode[] = []
  for (let piece = reading.pieces[reading.at]; piece !== undefined && piece.kind !== 'close'; piece = reading.pieces[reading.at]) {
    if (isTerm(piece)) {
      const term = readTerm(reading, piece, field, depth)
      if (term !== null) terms.push(term)
    } else readOr(reading, piece, terms, field, depth)
  }
  return terms
}

function isTerm(piece: QueryPiece): piece is Term {
  return piece.kind === 'open' || piece.kind === 'word'
}

/** Joins what stands before an `OR` with what stands after it; one with nothing on a side is passed over. */
function readOr(reading: Reading, or: QueryPiece, terms: QueryNode[], field: string, depth: number): void {
  reading.at++
  const next = reading.pieces[reading.at]
  if (next === undefined || !isTerm(next) || terms.length === 0) {
    // The reader may be about to type the other side.
    if (next !== undefined || terms.length === 0) point(reading, or, 'OR stands between two things to look for.')
    return
  }
  const right = readTerm(reading, next, field, depth)
  const left = right === null ? undefined : terms.pop()
  if (right === null || left === undefined) return
  terms.push({ kind: 'or', of: left.kind === 'or' ? [...left.of, right] : [left, right] })
}

function readTerm(reading: Reading, piece: Term, field: string, depth: number): QueryNode | null {
  reading.at++
  if (piece.kind === 'word') return readWord(reading, piece, field)
  const inside = readTerms(reading, fieldOf(reading, piece) ?? field, depth + 1)
  const close = reading.pieces[reading.at]
  if (close === undefined) point(reading, piece, 'This bracket is not closed.')
  else reading.at++
  if (inside.length === 0) {
    if (close !== undefined) point(reading, { start: piece.start, end: close.end }, 'There is nothing between these brackets.')
    return null
  }
  if (depth >= MOST_DEPTH) {
    point(reading, piece, 'There are too many brackets in brackets here.')
    return null
  }
  const group = all(inside)
  return piece.isNegated ? { kind: 'not', of: group } : group
}

/** The field a bracket gives to the words in it. */
function fieldOf(reading: Reading, piece: OpenPiece): string | null {
  if (piece.field === '') return null
  if (isWordField(piece.field) || queryField(piece.field) !== undefined) return piece.field
  point(reading, piece, unknownField(piece.field))
  return null
}

function readWord(reading: Reading, piece: WordPiece, outer: string): QueryNode | null {
  const field = piece.field === '' ? outer : piece.field
  const node = queryField(field) === undefined ? readText(reading, piece, field) : readFilter(reading, piece, field)
  return node !== null && piece.isNegated ? { kind: 'not', of: node } : node
}

function readFilter(reading: Reading, piece: WordPiece, name: string): QueryNode | null {
  const field = queryField(name)
  const filter = field?.read(piece.value, reading.now) ?? null
  if (filter !== null) return { kind: 'filter', filter, range: rangeOf(piece) }
  if (field !== undefined) point(reading, piece, `${name}: takes ${field.takes}.`)
  return null
}

function readText(reading: Reading, piece: WordPiece, field: string): QueryNode | null {
  const unfilled = /^(\p{L}+):$/u.exec(piece.value)?.[1]?.toLowerCase()
  if (unfilled !== undefined && (isWordField(unfilled) || queryField(unfilled) !== undefined)) {
    if (!piece.isLast)
      point(
        reading,
        piece,
        `${unfilled}: takes ${isWordField(unfilled) ? wordFields[unfilled] : queryField(unfilled)?.takes}, right after the colon.`
      )
    return null
  }
  const own = isWordField(field) ? field : null
  const meant = piece.field === '' ? null : meantField(piece.field)
  if (own === null && meant !== null) point(reading, piece, unknownField(piece.field))
  // An unknown field is just a word with a colon, such as "12:30" or the start of an address.
  const source = piece.field === '' || own !== null ? piece.value : `${piece.field} ${piece.value}`
  const tokens = tokenize(source).map((token) => token.text)
  if (tokens.length === 0) return null
  return {
    kind: 'text',
    field: own ?? 'any',
    tokens,
    match: piece.hasStar ? 'prefix' : piece.isQuoted ? 'exact' : 'whole',
    isOpen: piece.isLast && !piece.isQuoted && !piece.hasStar && !piece.isNegated,
    range: rangeOf(piece)
  }
}

/** The field a mistyped one most likely stands for: one with a letter too many, too few or swapped ("autor", "form"). */
function meantField(written: string): string | null {
  const sorted = [...written].sort().join('')
  const names = [...Object.keys(wordFields), ...queryFields.map((field) => field.name)]
  const isNear = (name: string) =>
    name !== written &&
    name.length > 3 &&
    ([...name].sort().join('') === sorted || dropsOne(name, written) || dropsOne(written, name) || `${name}s` === written)
  return names.find(isNear) ?? null
}

/** Whether one letter left out of `longer` gives `shorter`. */
function dropsOne(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter)
}

function unknownField(written: string): string {
  const meant = meantField(written)
  return meant === null ? `There is no field ${written}:.` : `There is no field ${written}:. Did you mean ${meant}:?`
}

function all(nodes: readonly QueryNode[]): QueryNode {
  const of = nodes.flatMap(flatten)
  const [only] = of
  return only !== undefined && of.length === 1 ? only : { kind: 'and', of }
}

function flatten(node: QueryNode): readonly QueryNode[] {
  return node.kind === 'and' ? node.of.flatMap(flatten) : [node]
}

function rangeOf({ start, end }: QueryRange): QueryRange {
  return { start, end }
}

function point({ problems }: Reading, { start, end }: QueryRange, message: string): void {
  problems.push({ start, end, message })
}
