import type { QueryRange } from './queryTypes'

/** A word, phrase or filter as it is written: `-title:"some words"*` is negated, has a field, and is quoted. */
export interface WordPiece extends QueryRange {
  readonly kind: 'word'
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

/** A bracket that opens may have a sign and a field: `-title:(storm OR flood)`. */
export interface OpenPiece extends QueryRange {
  readonly kind: 'open'
  readonly isNegated: boolean
  readonly field: string
}

/** A bracket that closes, or an `OR` or `|` between two things. */
export interface SignPiece extends QueryRange {
  readonly kind: 'close' | 'or'
}

export type QueryPiece = WordPiece | OpenPiece | SignPiece

/** Sign and field, then a bracket, a quoted value (whose closing quote may not be typed yet), a span of time of two words, or a bare value. */
const piece =
  /\)|([-−–]?)(?:(\p{L}+):)?(?:(\()|(=?)(?:«([^»]*)(?:»|$)|["“”„]([^"“”„«»]*)(?:["“”«»]|$))(\*?)|((?<=(?:after|before|on):)(?:last|this)\s+(?:week|month|year)\b)|([^\s"“”„«»()]+))|\p{L}+:(?=[\s)]|$)/giu

/** Cuts a query into pieces; whatever is written, nothing is thrown. */
export function cutQuery(text: string): QueryPiece[] {
  return [...text.matchAll(piece)].map((match) => describePiece(match, text.length))
}

function describePiece(match: RegExpExecArray, length: number): QueryPiece {
  const [source, sign = '', field = '', bracket, exact = '', pointed, plain, quotedStar = '', span, bare = ''] = match
  // Between « and » other quotes may stand: so a name that has some can be asked for.
  const quoted = pointed ?? plain
  const range = { start: match.index, end: match.index + source.length }
  if (source === ')') return { kind: 'close', ...range }
  if (source === 'OR' || source === '|') return { kind: 'or', ...range }
  const isNegated = sign !== ''
  if (bracket !== undefined) return { kind: 'open', isNegated, field: field.toLowerCase(), ...range }
  const isQuoted = quoted !== undefined
  const written = isQuoted ? exact + quoted : (span ?? bare)
  const hasStar = isQuoted ? quotedStar === '*' : bare.endsWith('*')
  return {
    kind: 'word',
    source,
    isNegated,
    field: field.toLowerCase(),
    value: isQuoted ? written : written.replace(/\*+$/, ''),
    isQuoted,
    hasStar,
    isLast: range.end === length,
    ...range
  }
}
