import { type DomDocument, type DomElement, isElement } from '../dom/dom'
import { textOf } from '../dom/text'
import type { JsonThing } from './jsonLd'
import type { Spot } from './survey'

/** The attributes by which a vocabulary in markup names things, their types and their properties. */
interface Dialect {
  readonly scope: string
  readonly type: string
  readonly property: string
  readonly id: string
  /** Ids of elements elsewhere that belong to the thing. */
  readonly refs: string | null
}

/** HTML Standard §5 "Microdata". */
export const microdata: Dialect = { scope: 'itemscope', type: 'itemtype', property: 'itemprop', id: 'itemid', refs: 'itemref' }
/** RDFa Lite 1.1. */
export const rdfa: Dialect = { scope: 'typeof', type: 'typeof', property: 'property', id: 'resource', refs: null }

const [maxThings, maxProperties, maxValue] = [300, 3_000, 2_000]
/** Properties whose value is an address, so that a link's target counts and not its text. Sorted. */
const addressProperties = /^(?:discussionUrl|image|isBasedOn|item|logo|mainEntityOfPage|sameAs|thumbnailUrl|url)$/
/** Long texts that describe nothing. Sorted. */
const skippedProperties: ReadonlySet<string> = new Set(['articleBody', 'recipeInstructions', 'reviewBody', 'text', 'transcript'])
const prefix = /^(?:schema:|v:|dc:|dcterms:|foaf:|sioc:|https?:\/\/schema\.org\/)/

/** The things that a page's elements describe in one dialect, outermost first, in the shape of JSON-LD. */
export function readMarkedThings(document: DomDocument, spots: readonly Spot[], dialect: Dialect): JsonThing[] {
  const scopes = spots.filter(({ element, region }) => region !== 'comments' && element.hasAttribute(dialect.scope))
  const reader = new ThingReader(document, dialect)
  const things = scopes.slice(0, maxThings).map(({ element }) => reader.read(element))
  const loose = reader.readLoose(spots)
  return loose ? [...things, loose] : things
}

class ThingReader {
  private readonly known = new Map<DomElement, JsonThing>()
  private readonly reading = new Set<DomElement>()
  private properties = 0

  constructor(
    private readonly document: DomDocument,
    private readonly dialect: Dialect
  ) {}

  read(scope: DomElement): JsonThing {
    const known = this.known.get(scope)
    if (known) return known
    const thing: Record<string, unknown> = { '@type': (scope.getAttribute(this.dialect.type) ?? '').split(/\s+/).filter(Boolean) }
    const id = scope.getAttribute(this.dialect.id)
    if (id) thing['@id'] = id
    this.known.set(scope, thing)
    this.reading.add(scope)
    for (const root of [scope, ...this.referred(scope)]) this.gather(root, thing, root === scope)
    this.reading.delete(scope)
    return thing
  }

  /** Properties that belong to no thing: templates that lost their `itemscope`, or had it on an element that is dropped. */
  readLoose(spots: readonly Spot[]): JsonThing | null {
    if (this.dialect !== microdata) return null
    const thing: Record<string, unknown> = {}
    for (const { element, region } of spots) {
      if (region === 'story' && element.hasAttribute(this.dialect.property) && !element.closest(`[${this.dialect.scope}]`))
        this.add(element, thing)
    }
    return Object.keys(thing).length > 0 ? thing : null
  }

  private referred(scope: DomElement): DomElement[] {
    const ids = this.dialect.refs ? (scope.getAttribute(this.dialect.refs) ?? '').split(/\s+/) : []
    const found = ids.filter((id) => /^[\w-]+$/.test(id)).map((id) => this.document.querySelector(`[id="${id}"]`))
    return found.filter((element) => element !== null)
  }

  private gather(element: DomElement, thing: Record<string, unknown>, isScope: boolean): void {
    if (!isScope && element.hasAttribute(this.dialect.property)) this.add(element, thing)
    if (!isScope && element.hasAttribute(this.dialect.scope)) return
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) this.gather(child, thing, false)
  }

  private add(element: DomElement, thing: Record<string, unknown>): void {
    for (const given of (element.getAttribute(this.dialect.property) ?? '').split(/\s+/)) {
      const name = given.replace(prefix, '')
      if (!/^\w{2,40}$/.test(name) || skippedProperties.has(name) || this.properties++ > maxProperties) continue
      const value = this.valueOf(element, name)
      if (value === null || value === '') continue
      const earlier = thing[name]
      thing[name] = earlier === undefined ? value : [...(Array.isArray(earlier) ? earlier : [earlier]), value]
    }
  }

  private valueOf(element: DomElement, name: string): unknown {
    if (element.hasAttribute(this.dialect.scope)) return this.reading.has(element) ? null : this.read(element)
    const said = element.getAttribute('content') ?? element.getAttribute('datetime')
    if (said !== null) return said.slice(0, maxValue).trim()
    const address = ['href', 'src', 'resource', 'data', 'value'].map((key) => element.getAttribute(key)).find((value) => value !== null)
    if (address && (addressProperties.test(name) || !hasText(element))) return address.slice(0, maxValue)
    return textOf(element).slice(0, maxValue)
  }
}

function hasText(element: DomElement): boolean {
  for (const node of element.childNodes) if (isElement(node) || node.textContent?.trim()) return true
  return false
}
