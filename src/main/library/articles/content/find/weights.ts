import { blockElements } from '../../dom/blockElements'
import { type DomElement, isElement, textNode } from '../../dom/dom'
import { endsAsSentence, textLength } from '../../text/prose'
import { withRole } from '../marks'

/** How an element's text weighs; lengths are in Latin letters, see `textLength`. */
export interface Weight {
  /** All text. */
  readonly text: number
  /** Text within links. */
  readonly linked: number
  /** Text of blocks that read like prose. */
  readonly prose: number
  /** Number of such blocks. */
  readonly blocks: number
}

/** Blocks shorter than this are prose only when they end as sentences do. */
const surelyProse = 100
const leastProse = 20
/** Text in links up to this share is prose with references. */
const linkShare = 0.45

const notProse = /^(?:button|figcaption|h[1-6]|label|nav|summary)$/

/** The weight of every element below a root, taken in one pass; a tree that has changed since needs new ones. */
export class Weights {
  private readonly weights = new Map<DomElement, Weight>()
  /** Prose that stands directly in an element, not in a block below it. */
  private readonly own = new Map<DomElement, number>()

  constructor(root: DomElement) {
    this.weigh(root, false)
  }

  of(element: DomElement): Weight {
    return this.weights.get(element) ?? none
  }

  /** Prose directly in the element. */
  ownProse(element: DomElement): number {
    return this.own.get(element) ?? 0
  }

  /** Every element with prose of its own. */
  blocks(): IterableIterator<[DomElement, number]> {
    return this.own.entries()
  }

  private weigh(element: DomElement, inLink: boolean): Weight {
    const sum = { text: 0, linked: 0, prose: 0, blocks: 0 }
    const line = new Line()
    this.weighChildren(element, inLink || element.localName === 'a', sum, line, element)
    this.endLine(element, line, sum)
    const weight = element.matches(withRole('related-link')) ? { ...sum, linked: 0 } : sum
    this.weights.set(element, weight)
    return weight
  }

  private weighChildren(parent: DomElement, inLink: boolean, sum: Mutable, line: Line, block: DomElement): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === textNode) line.add(node.textContent ?? '', inLink)
      else if (!isElement(node) || node.localName === 'script') continue
      else if (node.localName === 'br') line.add(' ', inLink)
      else if (isBlock(node)) {
        this.endLine(block, line, sum)
        const { text, linked, prose, blocks } = this.weigh(node, inLink)
        sum.text += text
        sum.linked += linked
        sum.prose += prose
        sum.blocks += blocks
      } else this.weighInline(node, inLink, sum, line, block)
    }
  }

  /** Inline elements with blocks inside are boxes by another name. */
  private weighInline(node: DomElement, inLink: boolean, sum: Mutable, line: Line, block: DomElement): void {
    const before = { ...sum }
    this.weighChildren(node, inLink || node.localName === 'a', sum, line, block)
    if (sum.text === before.text) return
    const { text, linked, prose, blocks } = sum
    this.weights.set(node, {
      text: text - before.text,
      linked: linked - before.linked,
      prose: prose - before.prose,
      blocks: blocks - before.blocks
    })
  }

  private endLine(block: DomElement, line: Line, sum: Mutable): void {
    const { text, length, linked } = line.take()
    if (length === 0) return
    sum.text += length
    sum.linked += linked
    if (notProse.test(block.localName) || linked > length * linkShare || !isProse(text, length)) return
    sum.prose += length - linked
    sum.blocks++
    this.own.set(block, (this.own.get(block) ?? 0) + length - linked)
  }
}

const none: Weight = { text: 0, linked: 0, prose: 0, blocks: 0 }

type Mutable = { -readonly [Key in keyof Weight]: Weight[Key] }

/** A site's own elements (`story-body`) are boxes. */
function isBlock(element: DomElement): boolean {
  return blockElements.has(element.localName) || element.localName.includes('-')
}

function isProse(text: string, length: number): boolean {
  return length >= surelyProse || (length >= leastProse && endsAsSentence(text))
}

/** A run of text and inline elements between blocks. */
class Line {
  private text = ''
  private linked = 0

  add(text: string, inLink: boolean): void {
    this.text += text
    if (inLink) this.linked += textLength(text.trim())
  }

  take(): { readonly text: string; readonly length: number; readonly linked: number } {
    const text = this.text.replace(/\s+/g, ' ').trim()
    const taken = { text, length: textLength(text), linked: this.linked }
    this.text = ''
    this.linked = 0
    return taken
  }
}
