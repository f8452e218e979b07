import { fold } from './fold'
import { parseQueryDate } from './queryDates'
import { cutQuery, type QueryPiece } from './queryPieces'
import type { Clause, Filter, Query, TextClause } from './queryTypes'
import { tokenize } from './tokenize'

const statuses = ['read', 'starred', 'unread'] as const

/** What each filter makes of its value; null: not understood. */
const filters: Readonly<Record<string, (value: string, now: number) => Filter | null>> = {
  after: (value, now) => dateFilter('after', value, now),
  author: (value) => nameFilter('author', value),
  before: (value, now) => dateFilter('before', value, now),
  feed: (value) => nameFilter('feed', value),
  has: (value) => (/^(image|picture)s?$/i.test(value) ? { name: 'has', value: 'image' } : null),
  is: (value) => {
    const status = statuses.find((name) => name === value.toLowerCase())
    return status === undefined ? null : { name: 'is', value: status }
  },
  section: (value) => nameFilter('section', value)
}

/**
 * Reads a query: words, "phrases", `-word`, `word*`, `a OR b`, `title:` and the filters above. The window, the archive
 * and the command line all read queries here. Never throws: what is not understood is left out and named in `problem`.
 * `now` (milliseconds since 1970) is what ages like `after:7d` count from.
 */
export function parseQuery(text: string, now: number = Date.now()): Query {
  const groups: Clause[][] = []
  const problems: string[] = []
  let joins = false
  for (const piece of cutQuery(text)) {
    if (isOr(piece)) {
      joins = groups.length > 0
      continue
    }
    const clause = readPiece(piece, now)
    if (clause === null) {
      if (isFilter(piece.field)) problems.push(piece.source)
      continue
    }
    const last = groups.at(-1)
    if (joins && last !== undefined) last.push(clause)
    else groups.push([clause])
    joins = false
  }
  return { groups, problem: problems.length === 0 ? null : `Not understood: ${problems.join(', ')}` }
}

function isFilter(field: string): boolean {
  return Object.hasOwn(filters, field)
}

function isOr(piece: QueryPiece): boolean {
  return piece.source === 'OR' || piece.source === '|'
}

function readPiece(piece: QueryPiece, now: number): Clause | null {
  const read = isFilter(piece.field) ? filters[piece.field] : undefined
  if (read === undefined) return readText(piece)
  const filter = read(piece.value, now)
  return filter === null ? null : { kind: 'filter', filter, isNegated: piece.isNegated }
}

function readText(piece: QueryPiece): TextClause | null {
  if (piece.isLast && /^(title|after|author|before|feed|has|is|section):$/i.test(piece.value)) return null
  const isTitle = piece.field === 'title'
  // An unknown field is just a word with a colon, such as "12:30" or the start of an address.
  const source = piece.field === '' || isTitle ? piece.value : `${piece.field} ${piece.value}`
  const tokens = tokenize(source).map((token) => token.text)
  if (tokens.length === 0) return null
  return {
    kind: 'text',
    field: isTitle ? 'title' : 'any',
    tokens,
    match: piece.hasStar ? 'prefix' : piece.isQuoted ? 'exact' : 'whole',
    isOpen: piece.isLast && !piece.isQuoted && !piece.hasStar && !piece.isNegated,
    isNegated: piece.isNegated
  }
}

function nameFilter(name: 'author' | 'feed' | 'section', value: string): Filter | null {
  const folded = fold(value).trim()
  return folded === '' ? null : { name, value: folded }
}

function dateFilter(name: 'after' | 'before', value: string, now: number): Filter | null {
  const time = parseQueryDate(value, now)
  return time === null ? null : { name, time }
}
