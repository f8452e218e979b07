/** Half-open character ranges of a text that are to be marked, in order, not overlapping. */
export type RangeFinder = (text: string) => readonly (readonly [start: number, end: number])[]

/** Wraps every match below `root` in `<mark>`. A match that runs over an element's border is left alone. */
export function markMatches(root: HTMLElement, find: RangeFinder): void {
  for (const node of textNodes(root)) {
    const ranges = find(node.data)
    if (ranges.length > 0) node.replaceWith(...markedPieces(node, ranges))
  }
}

function textNodes(root: HTMLElement): readonly Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node)
  }
  return nodes
}

function markedPieces({ data, ownerDocument }: Text, ranges: ReturnType<RangeFinder>): readonly (string | Element)[] {
  const pieces: (string | Element)[] = []
  let from = 0
  for (const [start, end] of ranges) {
    const mark = ownerDocument.createElement('mark')
    mark.textContent = data.slice(start, end)
    pieces.push(data.slice(from, start), mark)
    from = end
  }
  return [...pieces, data.slice(from)]
}
