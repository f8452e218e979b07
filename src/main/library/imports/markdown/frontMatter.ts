import { parse } from 'yaml'
import { parseDate } from '../../feeds/dates'

/** What stands above a Markdown text between two lines of `---`, as far as it tells of a story. */
export interface FrontMatter {
  readonly title: string | null
  readonly byline: string | null
  /** Milliseconds since 1970. */
  readonly publishedAt: number | null
  readonly language: string | null
  /** Category first, then tags. */
  readonly categories: readonly string[]
  readonly summary: string | null
  readonly url: string | null
}

/** Names that writers and their tools give to each; the first that is there counts. */
const names = {
  byline: ['author', 'authors', 'by', 'byline', 'creator'],
  categories: ['category', 'categories', 'section', 'sections', 'tags', 'keywords'],
  date: ['date', 'published', 'publishdate', 'pubdate', 'created', 'created_at'],
  language: ['lang', 'language', 'locale'],
  summary: ['description', 'summary', 'excerpt', 'subtitle'],
  title: ['title', 'headline'],
  url: ['url', 'canonical', 'canonical_url', 'canonicalurl', 'source', 'original', 'link', 'permalink']
} as const

const block = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

type Fields = ReadonlyMap<string, unknown>

/** Parts a text from its front matter; where that is no YAML map it is text like the rest. */
export function splitFrontMatter(text: string): { readonly front: FrontMatter | null; readonly body: string } {
  const match = block.exec(text)
  const fields = match ? readFields(match[1] ?? '') : null
  return match && fields ? { front: toFrontMatter(fields), body: text.slice(match[0].length) } : { front: null, body: text }
}

/** Aliases, which can be made to swell, and types of one's own are no part of front matter. */
function readFields(yaml: string): Fields | null {
  try {
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 0, logLevel: 'silent' })
    if (!(value instanceof Object) || Array.isArray(value)) return null
    return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]))
  } catch {
    // A line of dashes above a text that happens to have another below is no front matter, and nothing is lost by it.
    return null
  }
}

function toFrontMatter(fields: Fields): FrontMatter {
  const first = (keys: readonly string[]): string | null => keys.flatMap((key) => textsOf(fields.get(key)))[0] ?? null
  const byline = names.byline.map((key) => textsOf(fields.get(key))).find((found) => found.length > 0)
  return {
    title: first(names.title),
    byline: byline?.slice(0, 10).join(', ') ?? null,
    publishedAt: parseDate(first(names.date)),
    language: /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.exec(first(names.language) ?? '')?.[0].replaceAll('_', '-') ?? null,
    categories: names.categories.flatMap((key) => textsOf(fields.get(key))).slice(0, 20),
    summary: first(names.summary),
    url: names.url.flatMap((key) => textsOf(fields.get(key))).find(isWebAddress) ?? null
  }
}

/** A text, a list of texts, or a list of things with names. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value))
    return value.slice(0, 100).flatMap((item: unknown) => textsOf(item instanceof Object && 'name' in item ? item.name : item))
  if (value instanceof Object && 'name' in value) return textsOf(value.name)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? [] : [text.slice(0, 1_000)]
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
