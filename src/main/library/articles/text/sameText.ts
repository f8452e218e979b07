/** Letters and digits only, folded: for comparing headlines that differ in quotes, dashes and case. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Two texts that a reader would call the same line. */
export function isSameText(a: string, b: string): boolean {
  const folded = foldText(a)
  return folded !== '' && folded === foldText(b)
}

/** Share of the shorter text's words that the other has too, 0–1. */
export function sharedWords(a: string, b: string): number {
  const [few, many] = [new Set(foldText(a).split(' ')), new Set(foldText(b).split(' '))].sort((x, y) => x.size - y.size)
  if (!few || !many || few.size === 0) return 0
  let shared = 0
  for (const word of few) if (many.has(word)) shared++
  return shared / few.size
}
