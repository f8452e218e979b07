import { DOMParser } from 'linkedom'
import { collect, plainTest } from './select'

/** The part of a DOM element that extraction uses (WHATWG DOM). The library's room has no DOM types of its own. */
export interface DomElement extends DomNode {
  readonly localName: string
  readonly children: Iterable<DomElement>
  readonly firstElementChild: DomElement | null
  readonly nextElementSibling: DomElement | null
  readonly previousElementSibling: DomElement | null
  readonly outerHTML: string
  getAttribute(name: string): string | null
  getAttributeNode(name: string): { readonly value: string } | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  hasAttribute(name: string): boolean
  getAttributeNames(): string[]
  matches(selector: string): boolean
  closest(selector: string): DomElement | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  append(...nodes: (DomNode | string)[]): void
  prepend(...nodes: (DomNode | string)[]): void
}

/** A node that has a place among siblings: an element or a text. */
export interface DomNode {
  readonly nodeType: number
  readonly parentElement: DomElement | null
  readonly nextSibling: DomNode | null
  readonly previousSibling: DomNode | null
  readonly firstChild: DomNode | null
  readonly childNodes: Iterable<DomNode>
  textContent: string | null
  contains(other: DomNode | null): boolean
  before(...nodes: (DomNode | string)[]): void
  after(...nodes: (DomNode | string)[]): void
  replaceWith(...nodes: (DomNode | string)[]): void
  remove(): void
}

export interface DomDocument {
  readonly documentElement: DomElement
  readonly body: DomElement
  createElement(name: string): DomElement
  createTextNode(text: string): DomNode
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

const elementNode = 1
export const textNode = 3

/** Parses bounded HTML (see `boundHtml`) into a document of its own; runs no script and fetches nothing. */
export function parseDocument(html: string): DomDocument {
  const parsed: unknown = new DOMParser().parseFromString(html, 'text/html')
  if (!isDocument(parsed)) throw new Error('the parser made no document')
  return parsed
}

function isDocument(value: unknown): value is DomDocument {
  return value instanceof Object && 'querySelectorAll' in value && 'createElement' in value && 'body' in value
}

/** Tells elements from texts and the rest. */
export function isElement(node: DomNode | null): node is DomElement {
  return node?.nodeType === elementNode
}

/** All elements below `root` that match, as an array that stays the same while the tree changes. */
export function all(root: DomElement | DomDocument, selector: string): DomElement[] {
  const test = plainTest(selector)
  return test ? collect(root, test) : [...root.querySelectorAll(selector)]
}

/** Makes an element with text in it. */
export function makeElement(document: DomDocument, name: string, attributes: Readonly<Record<string, string>>, text = ''): DomElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text) element.textContent = text
  return element
}

/** Moves all children of one element to the end of another, one by one: a hostile element may have more than a call may have arguments. */
export function moveChildren(from: DomElement, to: DomElement): void {
  for (const child of [...from.childNodes]) to.append(child)
}

/** An element's content as HTML, one block a line; white space between blocks means nothing and is left out. */
export function contentHtml(root: DomElement): string {
  return [...root.children].map((element) => element.outerHTML).join('\n')
}

/** Puts an element's children in its place. */
export function unwrap(element: DomElement): void {
  for (const child of [...element.childNodes]) element.before(child)
  element.remove()
}
