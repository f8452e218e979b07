/** A half-open range of characters of a body's text. */
export type TextRange = readonly [start: number, end: number]

/** The text of a story on the page, counted as `anchorText` counts, with the way between its characters and the elements. */
export interface BodyText {
  /** White space as one sign: a line end between paragraphs, a space elsewhere. */
  readonly text: string
  /** The elements' range behind a range of the text; null for one that is empty or past the end. */
  toRange(range: TextRange): Range | null
  /** The range of the text that the elements' range covers, white space at its ends left out; null when it covers no words. */
  toText(range: Range): TextRange | null
  /** The range in pieces, one a text node, with the node each is in. */
  pieces(range: TextRange): readonly { readonly node: Text; readonly from: number; readonly to: number }[]
}

/** Elements that begin a line of their own. */
const BLOCKS =
  'address, article, aside, blockquote, dd, details, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul, br'
/** What the window puts beside the publisher's words. */
const OURS = 'script, style, template, button'
const SPACE = /\s/

/** Where a character stands. */
interface Place {
  readonly node: Text
  readonly offset: number
}

/** Reads the text below an element as it is now. */
export function readBodyText(root: HTMLElement): BodyText {
  const { nodes, characters, nodeOf, offsetOf } = collect(root)
  const text = characters.join('')
  const place = (at: number): Place | null => {
    const node = nodes[nodeOf[at] ?? -1]
    return node === undefined ? null : { node, offset: offsetOf[at] ?? 0 }
  }
  const firstAtOrAfter = (node: Node, offset: number): number => lowerBound(text.length, (at) => isBefore(place(at), node, offset))
  return {
    text,
    toRange([start, end]) {
      const [first, last] = [place(start), place(end - 1)]
      if (first === null || last === null || end <= start) return null
      const range = root.ownerDocument.createRange()
      range.setStart(first.node, first.offset)
      range.setEnd(last.node, last.offset + 1)
      return range
    },
    toText({ startContainer, startOffset, endContainer, endOffset }) {
      const [start, end] = [firstAtOrAfter(startContainer, startOffset), firstAtOrAfter(endContainer, endOffset)]
      const words = text.slice(start, end)
      const from = start + words.length - words.trimStart().length
      const to = start + words.trimEnd().length
      return to > from ? [from, to] : null
    },
    pieces([start, end]) {
      const pieces: { node: Text; from: number; to: number }[] = []
      for (let at = start; at < end; at++) {
        const here = place(at)
        if (here === null) continue
        const open = pieces.at(-1)
        if (open?.node === here.node) open.to = here.offset + 1
        else pieces.push({ node: here.node, from: here.offset, to: here.offset + 1 })
      }
      return pieces
    }
  }
}

function collect(root: HTMLElement) {
  const nodes: Text[] = []
  const characters: string[] = []
  const nodeOf: number[] = []
  const offsetOf: number[] = []
  /** White space since the last word, where the first sign of it stands. */
  let space: { readonly node: number; readonly offset: number } | null = null
  let isBroken = false
  const put = (character: string, node: number, offset: number) => {
    characters.push(character)
    nodeOf.push(node)
    offsetOf.push(offset)
  }
  const add = (character: string, offset: number) => {
    const node = nodes.length - 1
    if ((space !== null || isBroken) && characters.length > 0) put(isBroken ? '\n' : ' ', space?.node ?? node, space?.offset ?? offset)
    space = null
    isBroken = false
    put(character, node, offset)
  }
  const walk = (node: Node): void => {
    if (isText(node)) {
      nodes.push(node)
      for (let offset = 0; offset < node.data.length; offset++) {
        const character = node.data[offset] ?? ''
        if (SPACE.test(character)) space ??= { node: nodes.length - 1, offset }
        else add(character, offset)
      }
      return
    }
    if (!(node instanceof Element) || node.matches(OURS)) return
    const isBlock = node.matches(BLOCKS) && node !== root
    if (isBlock) isBroken = true
    for (const child of node.childNodes) walk(child)
    if (isBlock) isBroken = true
  }
  walk(root)
  return { nodes, characters, nodeOf, offsetOf }
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE

/** Whether a character stands before a point among the elements (DOM, "boundary points"). */
function isBefore(place: Place | null, node: Node, offset: number): boolean {
  if (place === null) return false
  if (place.node === node) return place.offset < offset
  const other = isText(node) ? node : (node.childNodes[offset] ?? null)
  if (other === null) {
    const position = node.compareDocumentPosition(place.node)
    return (position & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0
  }
  return (other.compareDocumentPosition(place.node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}

/** The first number below `size` that does not pass, of numbers that pass up to one and then no more. */
function lowerBound(size: number, passes: (at: number) => boolean): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}
