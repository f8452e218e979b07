import { queryField } from '@shared/text/queryFilters'
import { cutQuery, type WordPiece } from '@shared/text/queryPieces'

/** What is being typed at a place of a query. `start` and `end`: what a suggestion stands in place of. */
export type Typing = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'value'; readonly sign: string; readonly field: string; readonly text: string }
  | { readonly kind: 'word'; readonly sign: string; readonly text: string }
  | { readonly kind: 'nothing' }
)

/** What the caret stands in: the value of a field, a word of its own, or neither (between words, in a phrase, beside a bracket). */
export function typingAt(query: string, caret: number): Typing {
  const nothing = { kind: 'nothing', start: caret, end: caret } as const
  const piece = cutQuery(query).find(({ start, end }) => start < caret && caret <= end)
  if (piece === undefined || piece.kind !== 'word') return nothing
  const typed = query.slice(piece.start, caret)
  const { start, end } = piece
  const sign = piece.isNegated ? typed.slice(0, 1) : ''
  const field = fieldOf(piece)
  if (field === null) return piece.isQuoted ? nothing : { kind: 'word', sign, text: typed.slice(sign.length), start, end }
  const text = typed.slice(typed.indexOf(':') + 1).replace(/^=/, '')
  return { kind: 'value', sign, field, text: text.replace(/["“”„«»]/gu, '').trimStart(), start, end }
}

/** A field whose value is typed, or about to be (`feed:`). */
function fieldOf({ field, value, isQuoted }: WordPiece): string | null {
  if (queryField(field) !== undefined) return field
  const begun = isQuoted ? undefined : /^(\p{L}+):$/u.exec(value)?.[1]?.toLowerCase()
  return begun !== undefined && queryField(begun) !== undefined ? begun : null
}
