import { textOf } from '../dom/text'
import { parseDateLine } from './dateLine'
import { asText } from './jsonLd'
import { firstMeta, type Page } from './page'

const metaNames: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dcterms.created',
  'dc.date.issued',
  'dc.date',
  'date'
]

const markup: readonly string[] = [
  '[itemprop~="datePublished"]',
  '[property~="datePublished"], [property~="schema:datePublished"]',
  'time[pubdate]',
  'time.published, time.dt-published, time.entry-date, abbr.published',
  'article time[datetime]',
  'time[datetime]',
  'article time, .published, .post-date, .entry-date, .article-date, .date'
]

/** The web is younger than this; an earlier date is a template's zero. */
const earliest = Date.UTC(1990, 0, 1)

/** When the story was published, milliseconds since 1970: JSON-LD, meta, markup, else the feed's date. */
export function readPublishedAt(page: Page, feedDate: number | null): number | null {
  return parseDate(asText(page.story?.['datePublished'])) ?? parseDate(firstMeta(page, metaNames)) ?? fromMarkup(page) ?? feedDate
}

function fromMarkup(page: Page): number | null {
  for (const selector of markup) {
    const element = page.document.querySelector(selector)
    if (!element) continue
    const given = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title') ?? textOf(element)
    const date = parseDate(given) ?? parseDateLine(given)
    if (date !== null) return date
  }
  return null
}

/** ISO 8601 and RFC 2822 dates; one without a zone is read as UTC, so that it means the same everywhere. Null for anything else. */
export function parseDate(text: string | null): number | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed.length < 6 || trimmed.length > 60) return null
  const compact = trimmed.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3').replace(/^(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d)/, '$1T$2')
  const zoned = /(?:z|[+-]\d\d:?\d\d|gmt|utc|[ec][es]?t|p[sd]t|m[sd]t)$/i.test(compact) || !/\d:\d/.test(compact)
  const time = Date.parse(zoned ? compact : `${compact}${compact.includes('T') ? 'Z' : ' UTC'}`)
  return Number.isFinite(time) && time >= earliest ? time : null
}
