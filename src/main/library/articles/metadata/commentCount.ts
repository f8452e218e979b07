import { textOf } from '../dom/text'
import type { FeedHints } from '../types'
import { leadsHere } from './commentsUrl'
import { commentLabels, noneYet, numberFirst, wordFirst } from './commentWords'
import { asList, asText, asThing, type JsonThing, typesOf } from './jsonLd'
import type { Page } from './page'
import { described, firstKnown, metaText, type Source } from './source'
import { countAttributes, type Spot } from './survey'

const countLabel =
  /(?:comment|kommentar|commentaire|comentario|reactie|disqus)\S*(?:count|number|num|total|zahl|anzahl)|(?:count|num|total)\S*comment/
const [maxSpots, maxLines] = [60, 200]

/** The sources of the comment count, in order. */
export const commentCountSources: readonly Source<number>[] = [
  ...described('commentCount', (story) => toCount(story['commentCount'] ?? story['answerCount'])),
  ...described('interactionStatistic', (story) => fromStatistics(story)),
  ...metaText('article:comment_count', 'og:comments_count', 'comment_count', 'comments').map(({ name, read }) => ({
    name,
    read: (page: Page) => toCount(read(page))
  })),
  { name: '`data-comment-count` and its kin', read: (page) => firstCount(counted(page), attributeCount) },
  {
    name: 'a box named for the count',
    read: (page) => firstCount(labelled(page, countLabel), ({ element }) => bareCount(textOf(element)))
  },
  { name: 'a link to the comments', read: (page) => firstCount(commentLinks(page), ({ element }) => bareCount(textOf(element))) },
  { name: 'a line beside the headline', read: (page) => firstCount(page.headLines, commentCountOf) },
  {
    name: 'a box named for comments',
    read: (page) => firstCount(loosely(page), ({ element }) => commentCountOf(textOf(element)))
  },
  {
    name: 'a heading of the comments',
    read: (page) => firstCount(commentHeadings(page), ({ element }) => commentCountOf(textOf(element)))
  },
  {
    name: 'a name for screen readers',
    read: (page) => firstCount(named(page), ({ element }) => commentCountOf(element.getAttribute('aria-label') ?? ''))
  },
  { name: 'a line that only counts comments', read: (page) => firstCount(shortLines(page), commentCountOf) },
  { name: 'feed', read: (_page, hints) => hints.commentCount }
]

/** How many comments the story had, when the page or the feed says so; 0 is an answer, null is not knowing. */
export function readCommentCount(page: Page, hints: FeedHints): number | null {
  return firstKnown(commentCountSources, page, hints, (count) => count)
}

/** The number in a line that only counts comments: "12 comments", "Comments (3)", "No comments yet". */
export function commentCountOf(line: string): number | null {
  const text = line.trim()
  if (text.length > 40) return null
  if (noneYet.test(text)) return 0
  const digits = (numberFirst.exec(text) ?? wordFirst.exec(text))?.[1]
  return digits === undefined ? null : toCount(digits)
}

function fromStatistics(story: JsonThing): number | null {
  for (const entry of asList(story['interactionStatistic']).slice(0, 20)) {
    const counter = asThing(entry)
    const kind = counter?.['interactionType']
    const name = typeof kind === 'string' ? kind : typesOf(asThing(kind) ?? {}).join(' ')
    if (/Comment|Reply/.test(name)) return toCount(counter?.['userInteractionCount'])
  }
  const legacy = asText(story['interactionCount'])
  return legacy && /comments?/i.test(legacy) ? toCount(legacy.replace(/\D*comments?\D*/i, '')) : null
}

function firstCount<Item>(items: readonly Item[], read: (item: Item) => number | null): number | null {
  for (const item of items) {
    const count = read(item)
    if (count !== null) return count
  }
  return null
}

/** Elements with the story or in its comments; the counts of other stories stand beside. */
function labelled(page: Page, label: RegExp): Spot[] {
  return page.survey.labelled
    .filter((spot) => spot.region !== 'beside' && label.test(spot.label) && leadsHere(spot.element, page))
    .slice(0, maxSpots)
}

/**
 * Boxes named for comments that stand in no list. Where all their links lead to one page, that is this story's,
 * though under an address that the page does not name.
 */
function loosely(page: Page): Spot[] {
  const boxes = page.survey.labelled.filter(
    ({ element, label, region }) => region !== 'beside' && commentLabels.test(label) && !element.closest('li, article article')
  )
  const targets = new Set(boxes.map(({ element }) => element.getAttribute('href')?.replace(/#.*$/, '')).filter(Boolean))
  return (targets.size > 1 ? boxes.filter(({ element }) => leadsHere(element, page)) : boxes).slice(0, maxSpots)
}

function counted(page: Page): Spot[] {
  return page.survey.counted.filter(({ region }) => region !== 'beside').slice(0, maxSpots)
}

/** `data-count` counts comments only where the element is named for them. */
function attributeCount({ element, label }: Spot): number | null {
  const named = countAttributes.filter((name) => name !== 'data-count' || commentLabels.test(label))
  return firstCount(named, (name) => toCount(element.getAttribute(name)))
}

function commentLinks(page: Page): Spot[] {
  const links = page.survey.anchors.filter(
    ({ element, region }) => region !== 'beside' && commentLabels.test((element.getAttribute('href') ?? '').toLowerCase())
  )
  return links.filter(({ element }) => leadsHere(element, page)).slice(0, maxSpots)
}

function named(page: Page): Spot[] {
  return page.survey.navs.filter(({ element, region }) => region !== 'beside' && leadsHere(element, page))
}

/** Short lines with the story or in its comments that hold a digit, the last ones first: comments follow the text. */
function shortLines(page: Page): string[] {
  const lines = page.survey.lines.filter(({ element, region }) => region !== 'beside' && !element.closest('li article, article article'))
  const texts = lines.slice(-maxLines).map(({ element }) => textOf(element))
  return texts.filter((text) => text.length <= 40 && /\p{Nd}/u.test(text)).reverse()
}

function commentHeadings(page: Page): Spot[] {
  return page.survey.lines.filter(({ element, region }) => region !== 'beside' && /^h[2-6]$/.test(element.localName)).slice(0, maxSpots)
}

/** Where the markup says that comments are counted, a number alone will do. */
function bareCount(text: string): number | null {
  return commentCountOf(text) ?? (/^\(?\p{Nd}[\p{Nd}.,]*\s?(?:k|tsd|万)?\)?$/iu.test(text) ? toCount(text.replace(/[()]/g, '')) : null)
}

/** A number of comments as written, with digits of any script and "1.2k"; null for anything else or an absurd one. */
function toCount(value: unknown): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const text = String(value)
    .replace(/^UserComments:/i, '')
    .replace(/\p{Nd}/gu, (digit) => asciiDigit(digit))
    .trim()
  const [, short, unit] = /^(\d+(?:[.,]\d)?)\s?(k|tsd|万)$/i.exec(text) ?? []
  if (short !== undefined) return Math.round(Number(short.replace(',', '.')) * (unit === '万' ? 10_000 : 1_000))
  const digits = text.replace(/(?<=\d)[.,\s](?=\d{3}(?:\D|$))/g, '')
  return /^\d{1,8}$/.test(digits) ? Number(digits) : null
}

/** Arabic, Persian and other digits stand in runs of ten. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const start = [0x30, 0x0660, 0x06f0, 0x0966, 0x0e50, 0xff10].find((first) => code >= first && code < first + 10)
  return start === undefined ? digit : String(code - start)
}
