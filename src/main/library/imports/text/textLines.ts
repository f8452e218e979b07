import { collapseSpace } from '../../articles/dom/text'

/** A text's paragraphs, one a line, in order: hard-wrapped lines are joined again, blank lines are gone. No word is lost. */
export function textLines(text: string): string[] {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029\f\v]/g, '\n')
    .split(/\n[ \t\u00a0]*\n+/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((block) => block.length > 0)
  const isWrapped = isHardWrapped(blocks)
  return blocks.flatMap((block) => (isWrapped && isOneParagraph(block) ? [block.join(' ')] : block)).map(collapseSpace)
}

/** Longest line that editors and mailers wrap at, in characters. */
const wrapLimit = 100

/** Most lines that another one follows in their block are about as long as the longest, and none is long. */
function isHardWrapped(blocks: readonly (readonly string[])[]): boolean {
  const followed = blocks.flatMap((block) => block.slice(0, -1).map((line) => line.length))
  const longest = Math.max(0, ...blocks.flat().map((line) => line.length))
  if (followed.length < 4 || longest > wrapLimit || longest < 40) return false
  return followed.filter((length) => length >= longest * 0.75).length >= followed.length * 0.7
}

/** Short lines above each other are a list, a verse or a heading; they stay apart. */
function isOneParagraph(block: readonly string[]): boolean {
  const longest = Math.max(...block.map((line) => line.length))
  return block.slice(0, -1).every((line) => line.length >= longest * 0.6) && !block.some((line) => /^\s*(?:[-*•#>]|\d+[.)])\s/.test(line))
}
