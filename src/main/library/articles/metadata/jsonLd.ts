import { z } from 'zod'
import { collapseSpace } from '../dom/text'
import { parseLenientJson } from './lenientJson'

/** One thing described by JSON-LD; its properties are of any shape until `asText` and its kin have looked. */
export type JsonThing = Readonly<Record<string, unknown>>

const thingSchema = z.record(z.string(), z.unknown())

/** What the JSON-LD of one page may cost: things in all, and how deep they are looked for. */
const [maxThings, maxNodes, maxDepth] = [500, 5_000, 8]

/** Properties whose values are things of the page in their own right. Sorted. */
const nestedThings: readonly string[] = [
  '@graph',
  '@included',
  'breadcrumb',
  'hasPart',
  'itemListElement',
  'mainEntity',
  'mainEntityOfPage'
]

/** Every thing in these JSON-LD scripts, outermost first, references by `@id` followed; scripts that are not JSON are passed over, as browsers do. */
export function readJsonLd(scripts: readonly string[]): JsonThing[] {
  const roots = scripts.map(parseLenientJson)
  const known = new Map<string, JsonThing>()
  const count = { nodes: 0 }
  for (const root of roots) indexIds(root, known, count, 0)
  const things: JsonThing[] = []
  for (const root of roots) collect(root, things, known, 0)
  return things
}

export function typesOf(thing: JsonThing): string[] {
  return asList(thing['@type'])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''))
}

/** A plain text from a string, a language map's `@value` or a thing's `name`; null for anything else. */
export function asText(value: unknown): string | null {
  return textWithin(value, 0)
}

function textWithin(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return collapseSpace(decodeEntities(value)) || null
  if (depth > maxDepth) return null
  if (Array.isArray(value)) return textWithin(value[0], depth + 1)
  const thing = asThing(value)
  return thing ? textWithin(thing['@list'] ?? thing['@value'] ?? thing['name'], depth + 1) : null
}

export function asThing(value: unknown): JsonThing | null {
  const parsed = thingSchema.safeParse(value)
  return parsed.success && !Array.isArray(value) ? parsed.data : null
}

/** Always an array, as JSON-LD lets a single value stand for a list of one, and has lists of its own (`@list`, `@set`). */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  const listed = value instanceof Object ? (asThing(value)?.['@list'] ?? asThing(value)?.['@set']) : undefined
  if (listed === undefined) return [value]
  return Array.isArray(listed) ? listed : [listed]
}

/** Publishers escape JSON for HTML once too often. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text
    .replace(/&#(\d{1,7});/g, (_, code: string) => codePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => codePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|apos|gt|hellip|ldquo|lsquo|lt|mdash|nbsp|ndash|quot|rdquo|rsquo);/g, (_, name: string) => namedEntities[name] ?? ' ')
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’'
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Notes the fullest description under each `@id`, wherever it stands. */
function indexIds(value: unknown, known: Map<string, JsonThing>, count: { nodes: number }, depth: number): void {
  if (!(value instanceof Object) || depth > maxDepth || count.nodes++ > maxNodes) return
  if (Array.isArray(value)) {
    for (const item of value) indexIds(item, known, count, depth + 1)
    return
  }
  const thing = asThing(value)
  if (!thing) return
  const id = thing['@id']
  if (typeof id === 'string' && Object.keys(thing).length > Object.keys(known.get(id) ?? {}).length) known.set(id, thing)
  for (const item of Object.values(thing)) indexIds(item, known, count, depth + 1)
}

function collect(value: unknown, things: JsonThing[], known: ReadonlyMap<string, JsonThing>, depth: number): void {
  if (depth > maxDepth || things.length >= maxThings) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, things, known, depth + 1)
    return
  }
  const given = asThing(value)
  if (!given) return
  const thing = resolve(given, known)
  things.push(thing)
  for (const key of nestedThings) {
    if (key !== 'itemListElement' || typesOf(thing).includes('ItemList')) collect(given[key], things, known, depth + 1)
  }
}

/** The thing with plain property names ("schema:name" is "name") and with what its references point at. */
function resolve(thing: JsonThing, known: ReadonlyMap<string, JsonThing>): JsonThing {
  const entries = Object.entries(thing).map(([key, value]) => [
    key.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, ''),
    follow(value, known)
  ])
  return Object.fromEntries(entries)
}

function follow(value: unknown, known: ReadonlyMap<string, JsonThing>): unknown {
  if (Array.isArray(value)) return value.map((item) => followOne(item, known))
  const list = value instanceof Object ? asThing(value)?.['@list'] : undefined
  return Array.isArray(list) ? list.map((item) => followOne(item, known)) : followOne(value, known)
}

function followOne(value: unknown, known: ReadonlyMap<string, JsonThing>): unknown {
  const thing = value instanceof Object && !Array.isArray(value) ? asThing(value) : null
  const id = thing?.['@id']
  return thing && typeof id === 'string' && Object.keys(thing).every((key) => key.startsWith('@')) ? (known.get(id) ?? thing) : value
}
