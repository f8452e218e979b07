import type { DomElement } from '../dom/dom'
import { textOf } from '../dom/text'
import { foldText, isSameText, sharedWords } from '../text/sameText'
import type { FeedHints } from '../types'
import { asText } from './jsonLd'
import { type Page, titleOf } from './page'
import { plainText, shorten, textLimits } from './plainText'
import { described, labelledSpots, metaText, type PageSource, type Source } from './source'
import { withoutSite } from './titleParts'

/** What describes the headline away from the text, in order. */
const descriptions: readonly PageSource<string>[] = [
  ...described('headline', (story) => asText(story['headline']) ?? asText(story['name'])),
  ...metaText('og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'citation_title', 'dc.title', 'dcterms.title', 'title'),
  { name: 'the title element', read: (page) => titleOf(page.document) || null }
]

/** Where the headline itself stands, in order; of several the one that a description agrees with. */
const headings: readonly PageSource<readonly string[]>[] = [
  {
    name: '`[itemprop=headline]`',
    read: (page) => texts(page.survey.items.filter(({ element }) => isHeadlineProperty(element)).map(({ element }) => element))
  },
  { name: 'a box named for the headline', read: (page) => texts(labelledSpots(page, headlineLabel).map(({ element }) => element)) },
  { name: '`h1`', read: (page) => texts(page.survey.headings.map(({ element }) => element)) }
]

/** The sources of the headline, in order. */
export const headlineSources: readonly Source<unknown>[] = [...headings, ...descriptions]

const headlineLabel =
  / (?:entry-title|post-title|p-name|article-title|article-headline|article__headline|article__title|story-headline|story-title)(?= |$)/
const kickerLabel = /kicker|eyebrow|overline|topline|dachzeile|roofline|label|rubric|badge|tag\b/i

/** The page's headline, the heading on the page before what describes it; the feed's when the page seems to speak of something else (a consent wall, an error). */
export function readHeadline(page: Page, hints: FeedHints, siteName: string | null): string {
  const found = pageHeadline(page, siteName)
  const fed = plainText(hints.title)
  return shorten(choose(found, fed), textLimits.title)
}

function choose(found: string | null, fed: string | null): string {
  if (!fed) return found ?? ''
  if (!found || agreement(found, fed) < 0.3) return fed
  // A feed may cut the headline or leave out its label; the longer one is the whole.
  return found.length >= fed.length ? found : fed
}

function pageHeadline(page: Page, siteName: string | null): string | null {
  const said = descriptions.flatMap(({ name, read }) => {
    const text = plainText(read(page))
    return text && !(siteName && isSameText(text, siteName))
      ? [{ name, text: withoutSite(text, siteName, [page.meta.get('article:section') ?? '']) }]
      : []
  })
  const shown = shownHeadlines(page)
  const agreed = shown.find((text) => said.some((description) => agreement(text, description.text) >= 0.6))
  return agreed ?? alone(page) ?? said[0]?.text ?? null
}

/** Every text on the page that stands where headlines do. */
export function shownHeadlines(page: Page): string[] {
  return headings.flatMap(({ read }) => read(page) ?? [])
}

/** With nothing to agree with, the only heading is the headline; of two or more nobody knows. */
function alone(page: Page): string | null {
  const isDescribed = descriptions.slice(0, -1).some(({ read }) => read(page) !== null)
  if (isDescribed) return null
  const marked = headings.slice(0, 2).flatMap(({ read }) => read(page) ?? [])
  const [only, ...others] = marked.length > 0 ? marked : texts(page.survey.headings.map(({ element }) => element))
  return only && others.every((other) => isSameText(other, only)) ? only : null
}

function isHeadlineProperty(element: DomElement): boolean {
  return /(?:^|\s|:)headline(?:\s|$)/.test(element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '')
}

function texts(elements: readonly DomElement[]): string[] {
  const found = elements.slice(0, 20).map((element) => plainText(element.getAttribute('content') ?? headingText(element)))
  return found.flatMap((text) => (text !== null && text.length > 1 && text.length < textLimits.title ? [text] : []))
}

/** A heading's text without the label that some templates put into it. */
function headingText(heading: DomElement): string {
  const [first, ...rest] = heading.children
  const whole = textOf(heading)
  const label = first && kickerLabel.test(first.getAttribute('class') ?? '') ? textOf(first) : ''
  const isApart = label !== '' && !/[:：]$/.test(label) && whole.startsWith(label) && (rest.length > 0 || whole.length > label.length)
  return isApart ? whole.slice(label.length).replace(/^[\s|–—-]+/, '') || whole : whole
}

/** How far two headlines are the same, 0–1: by words, and by containment for scripts that part none. */
function agreement(a: string, b: string): number {
  const [short = '', long = ''] = [a, b].map((text) => foldText(text).replaceAll(' ', '')).sort((x, y) => x.length - y.length)
  const contained = short.length >= 6 && long.includes(short) ? Math.min(1, (short.length / long.length) * 1.5) : 0
  const [few = 0, many = 0] = [a, b].map((text) => foldText(text).split(' ').length).sort((x, y) => x - y)
  // "World" is not the headline of "World leaders meet".
  const isPart = few < 3 && many > few * 2
  return Math.max(isPart ? 0 : sharedWords(a, b), contained)
}
