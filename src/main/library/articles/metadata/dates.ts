import { parseDate as parseFeedDate } from '../../feeds/dates'
import { textOf } from '../dom/text'
import type { FeedHints } from '../types'
import { type DateOrder, findDate } from './dateLine'
import { asText } from './jsonLd'
import type { Page } from './page'
import { described, labelledSpots, metaText, type Source } from './source'
import type { Spot } from './survey'

/** A date as a source gives it: written, for machines or for people. */
const written: readonly Source<string>[] = [
  ...described('datePublished', (story) => asText(story['datePublished'])),
  ...described('uploadDate, dateCreated', (story) => asText(story['uploadDate'] ?? story['dateCreated'])),
  ...metaText(
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'og:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'datepublished',
    'date.published',
    'publish-date',
    'publishdate',
    'pubdate',
    'publication_date',
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
    'dcterms.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date.issued',
    'dc.date.created',
    'dc.date',
    'date'
  ),
  {
    name: '`dt-published` (h-entry), `abbr.published` (hAtom)',
    read: (page) => dateIn(labelled(page, / (?:dt-published|published)(?= |$)/))
  },
  { name: '`time[pubdate]`', read: (page) => dateIn(publishedTimes(page).find(({ element }) => element.hasAttribute('pubdate'))) },
  { name: '`time[datetime]` below the headline', read: (page) => dateIn(timeByHeadline(page)) },
  { name: 'a line beside the headline', read: lineByHeadline }
]

/** Names of boxes that hold a date in words, the most explicit first. */
const dateBoxes: readonly RegExp[] = [
  / \S*(?:publish|pubdate|pub-date|date-?line|posted-?on|post-?date|entry-?date|article-?date|story-?date|time-?stamp)/,
  / (?:\S*[-_])?(?:date|datum|fecha|data|datetime|time|zeit|dato|tarih)(?= |$|[-_])/,
  / \S*(?:byline|post-?meta|entry-?meta|article-?meta|article-?info|story-?meta|meta-?info)/
]

/** What is taken when nothing above is a date. */
const fallbacks: readonly Source<number>[] = [
  { name: 'a box named for a date', read: fromDateBoxes },
  { name: 'feed', read: (_page, hints) => hints.publishedAt },
  { name: 'the day in the address', read: (page) => dayInAddress(page.url) },
  {
    name: 'the date of the last change',
    read: (page) =>
      parseDate(asText(page.story?.['dateModified']) ?? page.meta.get('article:modified_time') ?? page.meta.get('og:updated_time') ?? null)
  }
]

/** The sources of the date, in order. */
export const dateSources: readonly Source<unknown>[] = [...written, ...fallbacks]

/** The web is younger than this; an earlier date is a template's zero. */
const [earliest, latest] = [Date.UTC(1990, 0, 1), Date.UTC(2100, 0, 1)]
const day = 86_400_000

/**
 * When the story was published, milliseconds since 1970, by the first source that tells;
 * a later one that means the same day makes a day alone or a time without a zone exact.
 */
export function readPublishedAt(page: Page, hints: FeedHints): number | null {
  const order = dateOrder(page)
  let best: ReadDate | null = null
  for (const source of written) {
    const found = readDate(source.read(page, hints), order)
    if (found !== null && (best === null || isExacter(found, best))) best = found
    if (best?.precision === 2) return best.time
  }
  if (best !== null) return best.precision === 0 ? exact(best.time, hints.publishedAt) : best.time
  for (const source of fallbacks) {
    const time = source.read(page, hints)
    if (time !== null) return time
  }
  return null
}

/** A date that has been read, and how exactly it is said: 0 the day, 1 the time of day, 2 its zone too. */
interface ReadDate {
  readonly time: number
  readonly precision: 0 | 1 | 2
}

function isExacter(found: ReadDate, best: ReadDate): boolean {
  const hours = Math.abs(found.time - best.time) / 3_600_000
  // The same moment in two zones is at most 14 hours apart, and whole quarters of an hour.
  return found.precision > best.precision && hours <= (best.precision === 0 ? 24 : 14) && (best.precision === 0 || (hours * 4) % 1 === 0)
}

function exact(dayOnly: number, feedDate: number | null): number {
  return feedDate !== null && feedDate % day !== 0 && Math.abs(feedDate - dayOnly) <= day ? feedDate : dayOnly
}

/** A date for machines (ISO 8601, RFC 822, seconds since 1970) or for people; one without a zone is read as UTC, so that it means the same everywhere. Null for anything else. */
export function parseDate(text: string | null): number | null {
  return readDate(text, null)?.time ?? null
}

function readDate(text: string | null, order: DateOrder | null): ReadDate | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed.length < 6 || trimmed.length > 200) return null
  const time = parseFeedDate(trimmed)
  if (time !== null) return time >= earliest && time <= latest ? { time, precision: precisionOf(trimmed) } : null
  const found = findDate(trimmed, order)
  return found && { time: found.time, precision: found.hasZone ? 2 : found.hasClock ? 1 : 0 }
}

/** Of a date for machines. */
function precisionOf(text: string): 0 | 1 | 2 {
  if (!/\d[:T]\d|\d{9}/.test(text)) return 0
  return /(?:z|[+-]\d\d:?\d\d|\s[a-z]{2,4}|^\d{9,13}|\))$/i.test(text) ? 2 : 1
}

/** Americans write the month first; of English alone, most do. */
function dateOrder(page: Page): DateOrder | null {
  const language = page.storyLanguage ?? page.document.documentElement.getAttribute('lang') ?? page.meta.get('og:locale') ?? ''
  if (/^en[-_](?:us|ph)\b/i.test(language)) return 'month first'
  if (/^en$/i.test(language.trim())) return /^en[-_](?!us|ph)/i.test(page.meta.get('og:locale') ?? '') ? 'day first' : 'month first'
  return 'day first'
}

function labelled(page: Page, label: RegExp): Spot | undefined {
  return labelledSpots(page, label).find((spot) => !isChange(spot))
}

function dateIn(spot: Spot | undefined): string | null {
  if (!spot) return null
  const { element } = spot
  const inner = element.localName === 'time' ? null : element.querySelector('time[datetime]')
  const given = inner?.getAttribute('datetime') ?? ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean)
  return given ?? textOf(element)
}

function isChange({ label, element }: Spot): boolean {
  return /updat|modif|aktualis/.test(label) || /modified/i.test(element.getAttribute('itemprop') ?? '')
}

function publishedTimes(page: Page): Spot[] {
  return page.survey.times.filter(
    (spot) => spot.region === 'story' && !isChange(spot) && !spot.element.closest('li article, [class*="update" i]')
  )
}

/** The first time below the headline, else the last one above it. */
function timeByHeadline(page: Page): Spot | undefined {
  const times = publishedTimes(page)
  const heading = page.survey.headings.find((spot) => spot.region === 'story')
  if (!heading) return times[0]
  return times.find((time) => time.order > heading.order) ?? times.filter((time) => time.order < heading.order).at(-1)
}

function lineByHeadline(page: Page): string | null {
  const order = dateOrder(page)
  const dated = page.headLines.filter((line) => line.length <= 160).map((line) => ({ line, date: findDate(line, order) }))
  const published = dated.filter(({ date }) => date !== null && !date.isUpdate)
  return (
    (published.find(({ date }) => date?.isAlone && date.hasClock) ?? published.find(({ date }) => date?.isAlone) ?? published[0])?.line ??
    null
  )
}

function fromDateBoxes(page: Page): number | null {
  const order = dateOrder(page)
  for (const label of dateBoxes) {
    for (const spot of labelledSpots(page, label).slice(0, 12)) {
      const found = isChange(spot) ? null : readDate(dateIn(spot), order)
      if (found) return found.time
    }
  }
  return null
}

/** "/2026/11/08/" or "/20261108-" in an address. */
function dayInAddress(url: string | null): number | null {
  const path = url && URL.canParse(url) ? new URL(url).pathname : ''
  const parts = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(path) ?? /[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/-])/.exec(path)
  return parts ? parseDate(parts.slice(1, 4).join('-')) : null
}
