/** Half-open character ranges of a text that are to be marked, in order, not overlapping. */
export type RangeFinder = (text: string) => readonly (readonly [start: number, end: number])[]

/** Elements that begin a line of their own: no match goes over their border. */
const blocks =
  'address, article, aside, blockquote, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, ol, p, pre, section, table, td, th, tr, ul'

/**
 * Wraps every match below `root` in `<mark>`. One that runs over a link's or an emphasis's border is several marks, of which only the
 * first counts as a match (`data-match`).
 */
export function markMatches(root: HTMLElement, find: RangeFinder): void {
  for (const line of linesOf(root)) {
    const ranges = find(line.map(({ data }) => data).join(''))
    if (ranges.length > 0) markLine(line, ranges)
  }
}

/** The texts below an element that stand in one line, before it is broken. */
export function linesOf(root: HTMLElement): readonly (readonly Text[])[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const lines: Text[][] = []
  let block: Element | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element && node.localName === 'br') block = null
    if (!(node instanceof Text)) continue
    const own = node.parentElement?.closest(blocks) ?? root
    if (own !== block) lines.push([])
    block = own
    lines.at(-1)?.push(node)
  }
  return lines
}

function markLine(line: readonly Text[], ranges: ReturnType<RangeFinder>): void {
  let start = 0
  for (const node of line) {
    const end = start + node.length
    const inside = ranges.filter((range) => range[0] < end && range[1] > start)
    if (inside.length > 0) node.replaceWith(...markedPieces(node, start, inside))
    start = end
  }
}

function markedPieces({ data, ownerDocument }: Text, offset: number, ranges: ReturnType<RangeFinder>): readonly (string | Element)[] {
  const pieces: (string | Element)[] = []
  let from = 0
  for (const [start, end] of ranges) {
    const [first, last] = [Math.max(0, start - offset), Math.min(data.length, end - offset)]
    const mark = ownerDocument.createElement('mark')
    mark.textContent = data.slice(first, last)
    if (start >= offset) mark.setAttribute('data-match', '')
    pieces.push(data.slice(from, first), mark)
    from = last
  }
  return [...pieces, data.slice(from)]
}
