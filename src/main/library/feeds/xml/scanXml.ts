/** A start tag as it stands in the text; `attributes` is all between its name and its end. */
export interface StartTag {
  /** As written, in lower case. */
  readonly name: string
  readonly attributes: string
  /** `<x/>` */
  readonly isEmpty: boolean
  /** Where it begins, and where what follows it begins. */
  readonly start: number
  readonly end: number
}

export interface XmlEvents {
  open(tag: StartTag): void
  /** `name` as written, in lower case. */
  close(name: string, start: number, end: number): void
}

/** An open bracket that begins a start tag: whatever follows in "3 <5" and "a < b" is text. */
const tagStart = /<([\p{L}_][^\s<>/"'=]*)/uy
const endTag = /<\/\s*([^\s<>]*)[^<>]*>?/y
const doctype = /<!doctype[^<>[]*(?:\[|>)/iy

/**
 * Finds the tags in text that is meant to be XML, as broken as it may be, in one pass whose time grows with its
 * length. Comments, CDATA sections, declarations and doctypes are stepped over; entities are nobody's business here.
 */
export function scanXml(text: string, events: XmlEvents): void {
  const finder = createFinder(text)
  let lastOpened = ''
  let at = text.indexOf('<')
  while (at >= 0) {
    const next = text[at + 1] ?? ''
    let end = at + 1
    if (next === '!') end = endOfDeclaration(text, at, lastOpened, finder)
    else if (next === '?') end = endOfInstruction(text, at, finder)
    else if (next === '/') end = close(at)
    else end = open(at)
    at = text.indexOf('<', end)
  }

  function close(start: number): number {
    endTag.lastIndex = start
    const found = endTag.exec(text)
    if (found === null) return start + 2
    const end = endTag.lastIndex
    events.close((found[1] ?? '').toLowerCase(), start, end)
    return end
  }

  function open(start: number): number {
    tagStart.lastIndex = start
    const written = tagStart.exec(text)?.[1]
    if (written === undefined) return start + 1
    const name = written.toLowerCase()
    const inside = start + 1 + written.length
    const { stop, end } = endOfTag(text, inside, finder)
    const isEmpty = text[stop - 1] === '/'
    events.open({ name, attributes: text.slice(inside, isEmpty ? stop - 1 : stop), isEmpty, start, end })
    if (!isEmpty) lastOpened = name
    return end
  }
}

/** `indexOf` that searches in vain for each word at most once, so that a text full of openings costs no more than its length. */
type Finder = (word: string, from: number) => number

function createFinder(text: string): Finder {
  const absent = new Set<string>()
  return (word, from) => {
    if (absent.has(word)) return -1
    const found = text.indexOf(word, from)
    if (found < 0) absent.add(word)
    return found
  }
}

/** A tag ends at its `>`, or where the next one begins when that is missing; quoted values may hold both, but no end tag. */
function endOfTag(text: string, from: number, find: Finder): { stop: number; end: number } {
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '>') return { stop: at, end: at + 1 }
    if (character === '<') return { stop: at, end: at }
    if ((character === '"' || character === "'") && isValueStart(text, at)) {
      const closing = find(character, at + 1)
      if (closing > 0 && !text.slice(at, closing).includes('</')) at = closing
    }
  }
  return { stop: text.length, end: text.length }
}

function isValueStart(text: string, quote: number): boolean {
  let before = quote - 1
  while (/\s/.test(text[before] ?? '')) before--
  return text[before] === '='
}

function endOfInstruction(text: string, start: number, find: Finder): number {
  const isXml = text.slice(start + 2, start + 5).toLowerCase() === 'xml'
  const end = find(isXml ? '>' : '?>', start)
  return end < 0 ? start + 2 : end + (isXml ? 1 : 2)
}

function endOfDeclaration(text: string, start: number, lastOpened: string, find: Finder): number {
  if (text.startsWith('<!--', start)) {
    const end = find('-->', start + 4)
    return end < 0 ? start + 4 : end + 3
  }
  if (text.startsWith('<![CDATA[', start)) return endOfCdata(text, start + 9, lastOpened, find)
  doctype.lastIndex = start
  const head = doctype.exec(text)
  if (head === null) return start + 2
  if (head[0].endsWith('>')) return doctype.lastIndex
  const end = find(']', doctype.lastIndex)
  return end < 0 ? doctype.lastIndex : Math.max(end, find('>', end)) + 1
}

/**
 * A section that was never closed would take the next items along, up to their first `]]>`: where another section
 * begins inside it and the element around it has ended before, it ends there.
 */
function endOfCdata(text: string, start: number, element: string, find: Finder): number {
  const end = find(']]>', start)
  const next = find('<![CDATA[', start)
  if (end >= 0 && (next < 0 || next > end)) return end + 3
  const missing = find(`</${element}>`, start)
  if (missing >= 0 && (next < 0 || missing < next)) return missing
  return end < 0 ? text.length : end + 3
}
