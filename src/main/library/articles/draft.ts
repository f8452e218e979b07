import { type Candidate, rankTexts } from './completeness'
import { tieFragments } from './content/links'
import { joinPages } from './content/pages/joinPages'
import { findAmp, findNextPage } from './content/pages/nextPage'
import { completeFromFeed, findLeadPicture } from './content/pictures/leadPicture'
import { type Content, extractContent, fragmentContent, preparePage } from './content/readContent'
import { findStateStory } from './content/states/findStateStory'
import { readStates } from './content/states/readStates'
import { nothingFound, type Verdict } from './content/wall'
import { decodePage } from './decodePage'
import { type BoundedHtml, boundHtml } from './dom/boundHtml'
import { pageLimits } from './dom/boundRules'
import { type DomDocument, parseDocument } from './dom/dom'
import { textOf } from './dom/text'
import { absoluteUrl } from './dom/urls'
import type { ExtractionInput, FurtherPage } from './extractStory'
import { asText } from './metadata/jsonLd'
import { type Page, readPage } from './metadata/page'
import { type Metadata, readMetadata } from './metadata/readMetadata'
import { paragraphsOf } from './text/paragraphs'
import { textLength } from './text/prose'
import { countWords } from './text/words'
import type { ExtractedStory } from './types'

/** A story that is found and described, its pictures not yet numbered, nothing sanitized. */
export interface Draft {
  readonly metadata: Metadata
  /** Null when only the feed speaks. */
  readonly page: Page | null
  readonly content: Content | null
  readonly lead: number | null
  readonly text: ExtractedStory['text']
  readonly textReason: string | null
  readonly more: ExtractedStory['more']
}

/** A page as it is worked on. */
interface ReadPage {
  readonly source: string
  readonly document: DomDocument
  readonly url: string | null
  readonly base: string | null
  readonly page: Page
  readonly metadata: Metadata
}

const nothingMore: ExtractedStory['more'] = { nextPage: null, amp: null }

/** The story of an item without its page: what the feed has. */
export function draftOfFeed(input: ExtractionInput): Draft {
  const { hints } = input
  const page = readPage(parseDocument(boundHtml('').html), input.pageUrl ?? hints.url)
  const metadata = readMetadata(page, hints)
  const made = fragment(feedHtml(input), { base: hints.url ?? input.pageUrl, page, metadata }, input)
  const isEmpty = made.content.words === 0 && made.content.pictures.length === 0
  tieFragments(made.content.root, input.pageUrl)
  const more = nothingMore
  return { metadata, page: null, ...made, text: isEmpty ? 'failed' : 'feed', textReason: 'The page could not be fetched.', more }
}

/** The story of an item from its page and those that follow it: the most complete of the texts found there and in the feed. */
export function draftOfPage(input: ExtractionInput, bytes: Uint8Array): Draft {
  const read = readWhole(bytes, input)
  const more = { nextPage: findNextPage(read.document, read.url, input.firstUrl ?? null), amp: findAmp(read.document, read.url) }
  const ranked = rankTexts(candidatesOf(read, input), { page: read.page, feedText: textOfHtml(input.hints.html ?? '') })
  const [best] = ranked
  const verdict = ranked.find(({ source }) => source === 'page')?.verdict ?? nothingFound
  const { page, metadata } = read
  if (!best || (best.completeness === 0 && best.source !== 'feed')) {
    // A notice in the story's place is worth less than nothing.
    return { ...draftOfFeed(input), metadata, page, textReason: best?.verdict.textReason ?? verdict.textReason, more }
  }
  tieFragments(best.content.root, read.url)
  const pages = best.source === 'page' ? (input.furtherPages ?? []) : []
  const further = pages.flatMap((next, index) => furtherContent(next, index + 2, read, input))
  const content = further.length > 0 ? joinPages(best.content, further) : best.content
  // The other sources have the text of all pages.
  const onward = best.source === 'page' ? lastMore(more, further) : { ...more, nextPage: null }
  return { metadata, page, content, lead: best.lead, ...verdictOn(best.source, best.verdict, verdict), more: onward }
}

function readWhole(bytes: Uint8Array, input: ExtractionInput): ReadPage {
  const source = decodePage(bytes.subarray(0, pageLimits.bytes), input.contentType)
  const bounded = boundHtml(source)
  const document = parseDocument(bounded.html)
  const url = input.pageUrl ?? addressWithin(document, bounded)
  const base = absoluteUrl(bounded.base ?? '', url) ?? url
  const page = readPage(document, url)
  return { source, document, url, base, page, metadata: readMetadata(page, input.hints) }
}

/** The address that a page without one says it has: where it was saved from, or its canonical address. */
function addressWithin(document: DomDocument, { savedFrom }: BoundedHtml): string | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  return absoluteUrl(savedFrom ?? '', null) ?? absoluteUrl(canonical ?? '', null) ?? absoluteUrl(shared ?? '', null)
}

/** Every place where a page's story may be; taken apart only when it could be the most complete. */
function candidatesOf(read: ReadPage, input: ExtractionInput): Candidate[] {
  const { page, metadata } = read
  const fed = feedHtml(input)
  const told = structuredHtml(page)
  const shown = pageCandidate(read, input)
  return [
    shown,
    {
      source: 'feed',
      words: countWords(fed.replace(/<[^<>]*>/g, ' ')),
      make: () => fragment(fed, { ...read, base: input.hints.url ?? input.pageUrl }, input)
    },
    { source: 'structured', words: countWords(told), make: () => fragment(told, { ...read, base: read.url }, input) },
    {
      source: 'state',
      // A page's data are the larger part of many pages: its own program's scripts alone say that there may be more.
      words: read.source.length / 6,
      make: () => {
        const html = findStateStory(readStates(read.source), { title: metadata.title, opening: shown.opening() })
        return html === null ? null : fragment(html, read, input)
      }
    }
  ]
}

function pageCandidate(read: ReadPage, input: ExtractionInput): Candidate & { readonly opening: () => string } {
  let opening = ''
  const make: Candidate['make'] = () => {
    const pictures = preparePage(read.document, read.base, read.page.things)
    completeFromFeed(pictures, input.hints.images)
    const lead = findLeadPicture(read.page, pictures, input.hints.images)
    const content = extractContent(read.document, pictures, read.metadata)
    opening = content ? openingOf(content) : ''
    return content && { content, lead }
  }
  return { source: 'page', words: Number.MAX_SAFE_INTEGER, make, opening: () => opening }
}

/** The first paragraph of some length. */
function openingOf({ root }: Content): string {
  for (const block of root.children) {
    const text = textOf(block)
    if (/^(?:p|blockquote)$/.test(block.localName) && textLength(text) > 80) return text
  }
  return ''
}

/** The text in JSON-LD (schema.org `articleBody`) as HTML; empty when there is none worth the name. */
function structuredHtml({ story }: Page): string {
  const raw = story?.['articleBody']
  const body = typeof raw === 'string' ? raw : (asText(raw) ?? '')
  return countWords(body) < 60 ? '' : paragraphsOf(body)
}

function feedHtml({ hints }: ExtractionInput): string {
  return hints.html ?? paragraphsOf(hints.summary ?? '')
}

function textOfHtml(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ').trim()
}

/** HTML that is all story, taken apart. */
function fragment(
  html: string,
  { base, page, metadata }: Pick<ReadPage, 'base' | 'page' | 'metadata'>,
  { hints }: ExtractionInput
): { readonly content: Content; readonly lead: number | null } {
  const document = parseDocument(boundHtml(html).html)
  const pictures = preparePage(document, base)
  completeFromFeed(pictures, hints.images)
  const lead = findLeadPicture(page, pictures, hints.images)
  return { content: fragmentContent(document, pictures, metadata), lead }
}

/** The feed's text is the whole story only when the page shows one too, and a shorter one. */
function verdictOn(source: Candidate['source'], own: Verdict, ofPage: Verdict): Verdict {
  if (source !== 'feed') return own
  return ofPage.text === 'full' ? ofPage : { text: 'feed', textReason: ofPage.textReason }
}

interface ReadFurther {
  readonly content: Content
  readonly url: string | null
  readonly next: string | null
}

/** A later page's text; nothing when it has none. */
function furtherContent(next: FurtherPage, number: number, first: ReadPage, input: ExtractionInput): ReadFurther[] {
  const read = readWhole(next.pageHtml, { ...input, ...next })
  const nextPage = findNextPage(read.document, next.pageUrl, first.url)
  const pictures = preparePage(read.document, read.base, read.page.things)
  const content = extractContent(read.document, pictures, { ...first.metadata, siteName: read.metadata.siteName })
  if (!content) return []
  tieFragments(content.root, next.pageUrl, `page-${number}-`)
  return [{ content, url: next.pageUrl, next: nextPage }]
}

function lastMore(more: ExtractedStory['more'], further: readonly ReadFurther[]): ExtractedStory['more'] {
  const last = further.at(-1)
  return last ? { ...more, nextPage: last.next } : more
}
