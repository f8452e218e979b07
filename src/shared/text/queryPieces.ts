/** A piece of a query as it is written: `-title:"some words"*` is negated, has a field, and is quoted. */
export interface QueryPiece {
  readonly source: string
  readonly isNegated: boolean
  /** Lower case; empty when there is none. */
  readonly field: string
  readonly value: string
  readonly isQuoted: boolean
  readonly hasStar: boolean
  /** Nothing follows it, not even a space. */
  readonly isLast: boolean
}

/** Sign, field, then a quoted value (whose closing quote may not be typed yet) or a bare one. */
const piece = /([-−–]?)(?:(\p{L}+):)?(?:["“”„«]([^"“”„«»]*)(?:["“”«»]|$)(\*?)|([^\s"“”„«»()]+))/gu

/** Cuts a query into pieces; whatever is written, nothing is thrown. */
export function cutQuery(text: string): QueryPiece[] {
  return [...text.matchAll(piece)].map((match) => describePiece(match, match.index + match[0].length === text.length))
}

function describePiece(match: RegExpExecArray, isLast: boolean): QueryPiece {
  const [source, sign = '', field = '', quoted, quotedStar = '', bare = ''] = match
  const isQuoted = quoted !== undefined
  const hasStar = isQuoted ? quotedStar === '*' : bare.endsWith('*')
  return {
    source,
    isNegated: sign !== '',
    field: field.toLowerCase(),
    value: isQuoted ? quoted : bare.replace(/\*+$/, ''),
    isQuoted,
    hasStar,
    isLast
  }
}
