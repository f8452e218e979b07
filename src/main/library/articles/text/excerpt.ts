/** Longest excerpt, in UTF-16 units, as the contract promises to lists. */
const excerptLength = 240

/** The opening of a text, cut at a sentence where one ends late enough, else at a word, with an ellipsis. */
export function makeExcerpt(text: string): string {
  if (text.length <= excerptLength) return text
  const head = text.slice(0, excerptLength - 1)
  const sentence = Math.max(...[...head.matchAll(/[.!?](?=\s)|[。！？]/gu)].map((match) => match.index + 1), 0)
  if (sentence >= excerptLength * 0.6) return head.slice(0, sentence)
  const space = head.lastIndexOf(' ')
  const cut = space >= excerptLength * 0.6 ? space : safeCut(head)
  return `${head.slice(0, cut).replace(/[\s,;:–—-]+$/, '')}…`
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string): number {
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length
}
