import { z } from 'zod'
import { all, type DomDocument } from '../dom/dom'
import { collapseSpace } from '../dom/text'

/** One thing described by JSON-LD; its properties are of any shape until `asText` and its kin have looked. */
export type JsonThing = Readonly<Record<string, unknown>>

const thingSchema = z.record(z.string(), z.unknown())
const maxThings = 500

/** schema.org types that are a story. Sorted. */
const storyTypes: ReadonlySet<string> = new Set([
  'AnalysisNewsArticle',
  'Article',
  'BackgroundNewsArticle',
  'BlogPosting',
  'LiveBlogPosting',
  'NewsArticle',
  'OpinionNewsArticle',
  'Report',
  'ReportageNewsArticle',
  'ReviewNewsArticle',
  'ScholarlyArticle',
  'SocialMediaPosting',
  'TechArticle'
])

/** Every thing in the page's JSON-LD, outermost first; scripts that are not JSON are passed over, as browsers do. */
export function readJsonLd(document: DomDocument): JsonThing[] {
  const things: JsonThing[] = []
  for (const script of all(document, 'script')) {
    const value = parseLenient(script.textContent ?? '')
    collect(value, things, 0)
  }
  return things
}

/** The thing that describes the story itself, when there is one. */
export function findStory(things: readonly JsonThing[]): JsonThing | null {
  return things.find((thing) => typesOf(thing).some((type) => storyTypes.has(type))) ?? null
}

export function typesOf(thing: JsonThing): string[] {
  const type = thing['@type']
  const names = Array.isArray(type) ? type : [type]
  return names.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/#:]/, ''))
}

/** A plain text from a string, a language map's `@value` or a thing's `name`; null for anything else. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return collapseSpace(decodeEntities(value)) || null
  if (Array.isArray(value)) return asText(value[0])
  const thing = asThing(value)
  return thing ? asText(thing['@value'] ?? thing['name']) : null
}

export function asThing(value: unknown): JsonThing | null {
  const parsed = thingSchema.safeParse(value)
  return parsed.success && !Array.isArray(value) ? parsed.data : null
}

/** Always an array, as JSON-LD lets a single value stand for a list of one. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Publishers escape JSON for HTML once too often. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text
    .replace(/&#(\d{1,6});/g, (_, code: string) => codePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => codePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => namedEntities[name] ?? ' ')
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' }

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Raw line breaks inside strings and CDATA wrappers are the usual faults. */
function parseLenient(text: string): unknown {
  const trimmed = text.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, '').trim()
  for (const candidate of [trimmed, trimmed.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate)
    } catch {
      // The next candidate, or nothing: a broken script says nothing about the story.
    }
  }
  return null
}

function collect(value: unknown, things: JsonThing[], depth: number): void {
  if (depth > 6 || things.length >= maxThings) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, things, depth + 1)
    return
  }
  const thing = asThing(value)
  if (!thing) return
  things.push(thing)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb', 'hasPart', 'itemListElement']) {
    if (key !== 'itemListElement' || typesOf(thing).includes('ItemList')) collect(thing[key], things, depth + 1)
  }
}
