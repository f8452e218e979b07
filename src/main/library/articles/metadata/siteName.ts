import { getDomainWithoutSuffix } from 'tldts'
import type { DomElement } from '../dom/dom'
import { textOf } from '../dom/text'
import { foldText, isSameText } from '../text/sameText'
import type { FeedHints } from '../types'
import { isHomeName } from './breadcrumbs'
import { shownHeadlines } from './headline'
import { asText, typesOf } from './jsonLd'
import { type Page, titleOf } from './page'
import { plainText, textLimits } from './plainText'
import { described, firstKnown, metaText, type Source } from './source'
import type { Spot } from './survey'
import { titleParts } from './titleParts'

/** Boxes with the site's name or sign. */
const nameBoxes = / (?:\S*[-_])?(?:site-?(?:name|title|logo)|blog-?title|brand|masthead|logo)(?= |$|[-_])/

/** The sources of the site's name, in order. */
export const siteNameSources: readonly Source<string>[] = [
  ...metaText('og:site_name'),
  ...described('publisher', (story) => asText(story['publisher'])),
  { name: 'JSON-LD `WebSite`', read: (page) => website(page) },
  ...described('isPartOf', (story) => asText(story['isPartOf'])),
  ...metaText(
    'application-name',
    'apple-mobile-web-app-title',
    'citation_journal_title',
    'citation_publisher',
    'dc.publisher',
    'dcterms.publisher'
  ),
  { name: 'the part of the title beside the headline', read: besideHeadline },
  {
    name: 'the part of the title that the host is called by',
    read: (page) => titleParts(titleOf(page.document)).find((part) => isHost(part, page)) ?? null
  },
  { name: '`a[rel=home]`, a box named for the site, a link to the front page', read: (page) => nameBox(page) }
]

/** What the site calls itself; null when nothing on the page says so. */
export function readSiteName(page: Page, hints: FeedHints): string | null {
  const headline = headings(page)
  return firstKnown(siteNameSources, page, hints, (given) => {
    const name = plainText(given)
    const isName =
      name !== null &&
      name.length <= textLimits.siteName &&
      !/^(?:https?:|@)/.test(name) &&
      !headline.some((text) => isSameText(text, name))
    return isName ? withoutSlogan(name, page) : null
  })
}

function headings({ survey, meta }: Page): string[] {
  const story = survey.headings.filter(({ region }) => region === 'story').map(({ element }) => textOf(element))
  const shared = meta.get('og:title')
  return shared ? [shared] : story.length === 1 ? story : []
}

function website({ things }: Page): string | null {
  return asText(things.find((thing) => typesOf(thing).includes('WebSite'))?.['name'])
}

/** "The Quay – News from the harbour": the first part, where host or title call the site so. */
function withoutSlogan(name: string, page: Page): string {
  const [first = name, ...rest] = titleParts(name)
  if (rest.length === 0 || first.length < 3) return name
  const isCalled = isHost(first, page) || titleParts(titleOf(page.document)).some((part) => isSameText(part, first))
  return isCalled ? first : name
}

/** "The Quay" at thequay.example or www.the-quay.example. */
function isHost(part: string, { url }: Page): boolean {
  const host = foldText((url && getDomainWithoutSuffix(url, { allowPrivateDomains: true })) ?? '').replaceAll(' ', '')
  const name = foldText(part).replaceAll(' ', '')
  return name.length >= 3 && (name === host || name.replace(/^(?:the|der|die|das|le|la|les|el|il)/, '') === host)
}

/** The last part of a title that opens with the headline, or the first of one that closes with it. */
function besideHeadline(page: Page): string | null {
  const parts = titleParts(titleOf(page.document))
  const [first, last] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || !first || !last) return null
  const shown = [...shownHeadlines(page), page.meta.get('og:title') ?? ''].filter(Boolean)
  const isShown = (part: string) => shown.some((text) => isSameText(text, part))
  if (isShown(last)) return first
  const opensWithHeadline = shown.some(
    (text) => foldText(titleOf(page.document)).startsWith(`${foldText(text)} `) && !isSameText(text, last)
  )
  return opensWithHeadline ? last : null
}

function nameBox({ survey }: Page): string | null {
  const box = survey.anchors.find(isHomeLink) ?? survey.labelled.find((spot) => nameBoxes.test(spot.label) && isTextBox(spot.element))
  const name = box ? nameIn(box.element) : null
  return (
    name ??
    survey.anchors
      .filter(leadsHome)
      .map(({ element }) => nameIn(element))
      .find((text) => text !== null) ??
    null
  )
}

function isHomeLink({ element }: Spot): boolean {
  return /(?:^|\s)home(?:\s|$)/.test(element.getAttribute('rel') ?? '')
}

function isTextBox({ localName }: DomElement): boolean {
  return /^(?:a|p|div|span|h1|h2|strong)$/.test(localName)
}

/** A link to the front page; that of the author of a personal page names the author. */
function leadsHome({ element, label }: Spot): boolean {
  return !/author|h-card|byline/.test(label) && /^(?:https?:\/\/[^/]+)?\/$/.test(element.getAttribute('href') ?? '')
}

function nameIn(box: DomElement): string | null {
  const text = (textOf(box) || (box.querySelector('img')?.getAttribute('alt') ?? '')).replace(/\s+logo$/i, '')
  return text.length >= 2 && text.length <= 40 && !isHomeName(text) ? text : null
}
