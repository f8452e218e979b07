import { voidElements } from '../../articles/dom/boundRules'
import { resolveAddress } from '../addresses'
import { noAttributes, parseAttributes } from './attributes'
import { canonicalName, emptyScope, innerScope, type Scope } from './names'
import { type StartTag, scanXml } from './scanXml'
import { textElements } from './textElements'

/** An element of a feed. Names are canonical (see `names.ts`), whatever prefixes the document uses. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** What stands between its tags, as written. */
  readonly raw: string
  /** `xml:base` from the outermost inwards (XML Base §4); null where none is given. */
  readonly base: string | null
  /** `xml:lang` of the element or the nearest around it. */
  readonly lang: string | null
}

export interface XmlDocument {
  /** The feed; more than one where feeds were written one after the other. */
  readonly roots: readonly XmlElement[]
  /** The end of the feed was missing. */
  readonly isCut: boolean
}

/** An element as it is read; on the stack while its end tag has not come. */
interface OpenElement extends XmlElement {
  /** Its name as written. */
  readonly tag: string
  readonly children: XmlElement[]
  raw: string
  readonly scope: Scope
  readonly start: number
  /** Tags open inside a text element, by rough count, and those of its own name. */
  inner: number
  same: number
}

/** What holds one story: where one begins while another is open, that one is over. */
const itemElements: ReadonlySet<string> = new Set(['atom:entry', 'item'])

const rootTag = /^(?:[^:]+:)?(?:channel|entry|feed|rdf|rss)$/

/** Elements deeper than this, or past this number, are left out: no feed has them. */
const DEPTH = 32
const ELEMENTS = 500_000

/**
 * Reads the elements of a feed from text that is meant to be XML. What was left open is closed where it must end,
 * stray end tags are dropped, and so is an item that the end of the text cut off. Markup inside text is not parsed.
 */
export function readXml(text: string, address: string): XmlDocument {
  const open: OpenElement[] = []
  const roots: XmlElement[] = []
  let count = 0

  function openTag(tag: StartTag): void {
    if (open.length === 0 && !rootTag.test(tag.name)) return
    const outer = open.at(-1)
    const isInText = outer !== undefined && textElements.has(outer.name)
    const attributes = isInText && !tag.attributes.includes('xmlns') ? noAttributes : parseAttributes(tag.attributes)
    const scope = innerScope(outer?.scope ?? emptyScope, tag.name, attributes)
    const name = canonicalName(tag.name, scope)
    makeRoomFor(name, tag.start)
    const top = open.at(-1)
    if (isInText && top === outer) countInner(outer, tag)
    else if (open.length < DEPTH && ++count <= ELEMENTS)
      push(tag, name, scope, isInText ? parseAttributes(tag.attributes) : attributes, top)
  }

  /** Ends what the coming element shows to be over. */
  function makeRoomFor(name: string, start: number): void {
    const isItem = itemElements.has(name)
    const openItem = isItem ? open.findLastIndex((element) => itemElements.has(element.name)) : -1
    const top = open.at(-1)
    if (openItem >= 0) closeDownTo(openItem, start)
    else if (top !== undefined && textElements.has(top.name) && (isItem || isNextSibling(top, name))) closeDownTo(open.length - 1, start)
  }

  function push(tag: StartTag, name: string, scope: Scope, written: ReadonlyMap<string, string>, parent: OpenElement | undefined): void {
    const base = resolveAddress(written.get('xml:base'), parent?.base ?? address) ?? parent?.base ?? null
    const lang = written.get('xml:lang') ?? parent?.lang ?? null
    const at = { tag: tag.name, scope, start: tag.end, inner: 0, same: 0 }
    const element: OpenElement = { name, attributes: canonicalAttributes(written, scope), children: [], raw: '', base, lang, ...at }
    if (parent === undefined) roots.push(element)
    else parent.children.push(element)
    if (!tag.isEmpty) open.push(element)
  }

  function closeTag(name: string, start: number): void {
    const top = open.at(-1)
    if (top?.tag === name && top.same > 0) {
      top.same--
      top.inner--
      return
    }
    const depth = open.findLastIndex(({ tag }) => tag === name)
    if (depth >= 0) closeDownTo(depth, start)
    else if (top !== undefined) top.inner = Math.max(0, top.inner - 1)
  }

  function closeDownTo(depth: number, end: number): void {
    for (const element of open.splice(depth)) element.raw = text.slice(element.start, end)
  }

  scanXml(text, { open: openTag, close: closeTag })
  const isCut = open.length > 0
  const cutItem = open.findIndex(({ name }) => itemElements.has(name))
  if (cutItem > 0) open[cutItem - 1]?.children.pop()
  else if (cutItem === 0) roots.pop()
  closeDownTo(0, text.length)
  return { roots, isCut }
}

function hasPrefix(attributes: ReadonlyMap<string, string>): boolean {
  for (const name of attributes.keys()) if (name.includes(':')) return true
  return false
}

function canonicalAttributes(written: ReadonlyMap<string, string>, scope: Scope): ReadonlyMap<string, string> {
  if (!hasPrefix(written)) return written
  return new Map(Array.from(written, ([key, value]) => [canonicalName(key, scope, true), value]))
}

function isNextSibling(top: OpenElement, name: string): boolean {
  return top.inner === 0 && textElements.has(name) && !name.startsWith('xhtml:')
}

/** A tag in the text of an element is counted only, to know which end tag is the element's own. */
function countInner(top: OpenElement, tag: StartTag): void {
  if (tag.isEmpty || voidElements.has(tag.name)) return
  top.inner++
  if (tag.name === top.tag) top.same++
}
