/** Marks that nobody writes by chance, by what they make. */
const marks: readonly RegExp[] = [
  // A heading.
  /^#{1,6} \S/gm,
  // A link or a picture.
  /!?\[[^\]\n]{1,300}\]\((?:<[^>\n]{1,500}>|[^\s()]{1,500})\)/g,
  // A fenced block.
  /^(?:```|~~~)/gm,
  // The line below a table's head.
  /^\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?\s*$/gm,
  // Strong words.
  /\*\*[^\s*][^*\n]{0,200}\*\*/g,
  // A footnote.
  /^\[\^[^\]\s]{1,50}\]: /gm
]
const sampleLength = 50_000

/** Whether a text is plainly Markdown: marks of two kinds, three in all. */
export function isMarkdown(text: string): boolean {
  const sample = text.slice(0, sampleLength)
  const found = marks.map((mark) => sample.match(mark)?.length ?? 0)
  return found.filter((count) => count > 0).length >= 2 && found.reduce((sum, count) => sum + count, 0) >= 3
}
