import { matchesName } from './matchFilter'
import { quoteValue } from './queryEdit'
import { isWordField, queryField } from './queryFilters'
import { cutQuery, type WordPiece } from './queryPieces'
import type { NameFilter } from './queryTypes'

/** A filter by tag, as it is written. */
interface TagPiece {
  readonly piece: WordPiece
  readonly filter: NameFilter
}

/** A tag that stories get in place of another, and those that stay. */
export interface TagRename {
  readonly from: string
  readonly to: string
  readonly others: readonly string[]
}

/** Whether a query asks for a tag, wherever in it that stands. */
export function asksForTag(query: string, tag: string): boolean {
  return tagPieces(query).some(({ filter }) => matchesName(tag, filter))
}

/**
 * Has a query that asks for a tag ask for the one in its place. The law: a story passes with its new tags just where it passed with
 * the old ones, unless the query asked for the new one before. What asks for others
 * too, as `tag:art` does for art and artists, goes on to.
 */
export function renameTagIn(query: string, rename: TagRename): string {
  return tagPieces(query).reduceRight((text, found) => {
    const { start, end } = found.piece
    return text.slice(0, start) + renamed(found, rename) + text.slice(end)
  }, query)
}

function renamed({ piece, filter }: TagPiece, { from, to, others }: TagRename): string {
  if (!matchesName(from, filter) || matchesName(to, filter)) return piece.source
  const sign = piece.isNegated ? piece.source.slice(0, 1) : ''
  const field = piece.field === '' ? '' : `${piece.field}:`
  const asked = `${field}=${quoteValue(to)}`
  if (!others.some((tag) => matchesName(tag, filter))) return sign + asked
  // Written anew, since its closing quote may be missing.
  const before = filter.isExact ? `=${quoteValue(piece.value.slice(1))}` : quoteValue(piece.value)
  return `${sign}(${field}${before} OR ${asked})`
}

/** Every filter by tag of a query; words in `tag:(…)` are such, too. */
function tagPieces(query: string): readonly TagPiece[] {
  const around: string[] = []
  return cutQuery(query).flatMap((piece) => {
    if (piece.kind === 'open') around.push(isField(piece.field) ? piece.field : (around.at(-1) ?? ''))
    if (piece.kind === 'close') around.pop()
    if (piece.kind !== 'word' || (piece.field || around.at(-1)) !== 'tag') return []
    const filter = queryField('tag')?.read(piece.value, 0)
    return filter?.name === 'tag' ? [{ piece, filter }] : []
  })
}

function isField(name: string): boolean {
  return isWordField(name) || queryField(name) !== undefined
}
