import { all, type DomDocument, type DomElement, type DomNode, isElement, makeElement, textNode } from '../../dom/dom'
import { collapseSpace } from '../../dom/text'

const opening = /\[caption\b[^\]]{0,500}\]/i
const closing = /\[\/caption\]/i
/** Nodes looked at for the end of a caption. */
const maxNodes = 20

/** WordPress shortcodes that a feed sends as they were written: a caption becomes a figure, a gallery (ids alone) goes. */
export function openShortcodes(document: DomDocument): void {
  for (const box of all(document, 'p, div, body')) {
    for (const node of [...box.childNodes]) if (node.nodeType === textNode && node.textContent?.includes('[')) openText(document, node)
  }
}

function openText(document: DomDocument, node: DomNode): void {
  const text = node.textContent ?? ''
  if (/\[gallery\b/i.test(text)) node.textContent = text.replace(/\[gallery\b[^\]]{0,500}\]/gi, '')
  const start = opening.exec(text)
  if (start) openCaption(document, node, start)
}

/** `[caption …]<img> Words[/caption]`: the words are all between the picture and the end. */
function openCaption(document: DomDocument, first: DomNode, start: RegExpExecArray): void {
  const nodes = nodesUntilEnd(first)
  const last = nodes.at(-1)
  const picture = nodes.find(
    (node): node is DomElement => isElement(node) && (node.localName === 'img' || node.querySelector('img') !== null)
  )
  if (!last || !picture) return
  const [, after = ''] = (last.textContent ?? '').split(closing)
  const words = nodes.map((node) => (node === picture ? '' : (node.textContent ?? ''))).join('')
  const caption = collapseSpace(words.slice(start.index + start[0].length).replace(/\[\/caption\][\s\S]*$/i, ''))
  const figure = makeElement(document, 'figure', {})
  picture.before(figure)
  figure.append(picture, makeElement(document, 'figcaption', {}, caption))
  first.textContent = (first.textContent ?? '').slice(0, start.index)
  for (const node of nodes.slice(1)) if (node !== picture && node !== last) node.remove()
  if (last !== first) last.textContent = after
}

/** The nodes from the one that opens a caption to the one that closes it; none when nothing closes it. */
function nodesUntilEnd(first: DomNode): DomNode[] {
  const nodes: DomNode[] = []
  for (let node: DomNode | null = first; node && nodes.length < maxNodes; node = node.nextSibling) {
    nodes.push(node)
    if (node.nodeType === textNode && closing.test(node.textContent ?? '')) return nodes
  }
  return []
}
