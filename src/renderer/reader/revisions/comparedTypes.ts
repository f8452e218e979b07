/** A stretch of a text beside its earlier version. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Part of two compared texts: paragraphs that are in both, or one that was changed, added or taken out. */
export type ComparedBlock =
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }
