import { type Token, tokenize } from './tokenize'

/**
 * Stands between the passages of a text: paragraphs, or what is joined in one column of the index. A private-use character, which no
 * query can hold, so that no phrase reaches from one passage into the next.
 */
export const PASSAGE_END = '\ue000'

const blankLine = /\n[^\S\n]*\n\s*/g

/** The token stream of a text whose passages are parted by blank lines, with a token between each two. */
export function tokenizePassages(text: string): Token[] {
  const tokens: Token[] = []
  let start = 0
  for (const gap of text.matchAll(blankLine)) {
    pushShifted(tokens, text.slice(start, gap.index), start)
    start = gap.index + gap[0].length
    tokens.push({ text: PASSAGE_END, start: gap.index, end: start })
  }
  pushShifted(tokens, text.slice(start), start)
  return tokens
}

function pushShifted(into: Token[], passage: string, by: number): void {
  for (const { text, start, end } of tokenize(passage)) into.push({ text, start: start + by, end: end + by })
}
