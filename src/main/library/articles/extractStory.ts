import { type FindByTitle, linkKnownTitles } from './content/knownTitles'
import { listLinks, tieFragments } from './content/links'
import { collectMedia, mergeMedia } from './content/media/collectMedia'
import { completeFromFeed, findLeadPicture } from './content/pictures/leadPicture'
import { placePictures } from './content/placePictures'
import { type Content, extractContent, fragmentContent, preparePage } from './content/readContent'
import { judgePage } from './content/wall'
import { decodePage } from './decodePage'
import { boundHtml } from './dom/boundHtml'
import { pageLimits } from './dom/boundRules'
import { contentHtml, type DomDocument, parseDocument } from './dom/dom'
import { proseOf, textOf } from './dom/text'
import { absoluteUrl } from './dom/urls'
import { asText } from './metadata/jsonLd'
import { readLanguage } from './metadata/language'
import { type Page, readPage } from './metadata/page'
import { type Metadata, readMetadata } from './metadata/readMetadata'
import { sanitizeHtml } from './sanitize/sanitizeHtml'
import { directionOf } from './text/direction'
import { makeExcerpt } from './text/excerpt'
import { paragraphsOf } from './text/paragraphs'
import { countWords } from './text/words'
import type { ExtractedStory, FeedHints } from './types'

/** What there is to make a story of: the page as it was sent, and what the feed knew. */
export interface ExtractionInput {
  /** Null when there is no page (not fetched, refused, lost). */
  readonly pageHtml: Uint8Array | null
  readonly contentType: string | null
  readonly pageUrl: string | null
  readonly hints: FeedHints
}

/** What the library can add when the story is made in its own thread. */
export interface ExtractionHelp {
  readonly findByTitle?: FindByTitle
}

export const noHints: FeedHints = {
  title: null,
  url: null,
  byline: null,
  html: null,
  summary: null,
  publishedAt: null,
  categories: [],
  commentCount: null,
  commentsUrl: null,
  language: null,
  images: [],
  media: []
}

/** A feed's own text counts as the fuller one from this ratio of words on. */
const fullerRatio = 1.15

/** A draft of the story: what the page (or the feed alone) gave. */
interface Draft {
  readonly metadata: Metadata
  readonly page: Page | null
  readonly content: Content | null
  readonly lead: number | null
  readonly text: 'full' | 'feed' | 'failed'
  readonly textReason: string | null
}

/**
 * Makes a story of a page: reads what describes it, finds its text and pictures, clears it, and sanitizes it last.
 * Falls back to the feed's content where that is fuller or the page has none. Pure; never throws for what a page contains.
 */
export function extractStory(input: ExtractionInput, { findByTitle }: ExtractionHelp = {}): ExtractedStory {
  const draft = input.pageHtml ? fromPage(input, input.pageHtml) : fromFeed(input, 'The page could not be fetched.')
  if (draft.content && findByTitle) linkKnownTitles(draft.content.document, draft.content.root, draft.metadata.title, findByTitle)
  return finish(draft, input)
}

function fromPage(input: ExtractionInput, bytes: Uint8Array): Draft {
  const bounded = boundHtml(decodePage(bytes.subarray(0, pageLimits.bytes), input.contentType))
  const document = parseDocument(bounded.html)
  const url = input.pageUrl ?? addressWithin(document, bounded.savedFrom)
  const base = absoluteUrl(bounded.base ?? '', url) ?? url
  const page = readPage(document, url)
  const metadata = readMetadata(page, input.hints)
  const pictures = preparePage(document, base, page.things)
  completeFromFeed(pictures, input.hints.images)
  const lead = findLeadPicture(page, pictures, input.hints.images)
  const content = fullest(extractContent(document, pictures, metadata), page, metadata)
  const verdict = judgePage(content, page)
  const draft: Draft = { metadata, page, content, lead, ...verdict }
  return preferFeed(draft, input)
}

/** The address that a page without one says it has: where it was saved from, or its canonical address. */
function addressWithin(document: DomDocument, savedFrom: string | null): string | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  return absoluteUrl(savedFrom ?? '', null) ?? absoluteUrl(canonical ?? '', null) ?? absoluteUrl(shared ?? '', null)
}

/** The text in JSON-LD (schema.org `articleBody`) wins when the markup yields much less. */
function fullest(content: Content | null, page: Page, metadata: Metadata): Content | null {
  const body = asText(page.story?.['articleBody'])
  const words = body ? countWords(body) : 0
  if (!body || words < 60 || words <= (content?.words ?? 0) * 1.3) return content
  const raw = page.story?.['articleBody']
  const html = paragraphsOf(typeof raw === 'string' ? raw : body)
  const document = parseDocument(boundHtml(html).html)
  return { ...fragmentContent(document, content?.pictures ?? [], metadata) }
}

function preferFeed(draft: Draft, input: ExtractionInput): Draft {
  const html = input.hints.html ?? ''
  const pageWords = draft.text === 'full' ? (draft.content?.words ?? 0) : 0
  // Counting tags as words only ever overestimates, so nothing fuller is missed.
  if (draft.text === 'full' && countWords(html.replace(/<[^>]*>/g, ' ')) <= pageWords * fullerRatio) return draft
  const fed = fromFeed(input, draft.textReason ?? 'No story was found on the page.', draft)
  const fedWords = fed.content?.words ?? 0
  if (draft.text === 'full')
    return fedWords > pageWords * fullerRatio ? { ...fed, page: draft.page, text: 'full', textReason: null } : draft
  // A notice in the story's place is worth less than nothing.
  return draft.text === 'failed' || fedWords >= (draft.content?.words ?? 0) ? { ...fed, page: draft.page } : draft
}

function fromFeed(input: ExtractionInput, reason: string, known?: Draft): Draft {
  const { hints } = input
  const document = parseDocument(boundHtml(hints.html ?? paragraphsOf(hints.summary ?? '')).html)
  const page = known?.page ?? readPage(parseDocument(boundHtml('').html), input.pageUrl ?? hints.url)
  const metadata = known?.metadata ?? readMetadata(page, hints)
  const base = hints.url ?? input.pageUrl
  const pictures = preparePage(document, base)
  completeFromFeed(pictures, hints.images)
  const lead = findLeadPicture(page, pictures, hints.images)
  const content = fragmentContent(document, pictures, metadata)
  const isEmpty = content.words === 0 && pictures.length === 0
  return { metadata, page: null, content, lead, text: isEmpty ? 'failed' : 'feed', textReason: reason }
}

function finish(draft: Draft, input: ExtractionInput): ExtractedStory {
  const { metadata, content, page } = draft
  const placed = content ? placePictures(content.root, content.pictures, draft.lead) : { pictures: [], leadPicture: null }
  if (content) tieFragments(content.root, input.pageUrl)
  const media = mergeMedia(collectMedia(content?.root ?? null, page), input.hints.media)
  const text = textOf(content?.root ?? null)
  return {
    ...metadata,
    sections: metadata.sections.length > 0 ? metadata.sections : (content?.opening.sections ?? []),
    byline: metadata.byline ?? content?.opening.byline ?? null,
    publishedAt: metadata.publishedAt ?? content?.opening.publishedAt ?? null,
    commentCount: metadata.commentCount ?? content?.opening.commentCount ?? null,
    language: readLanguage(page, input.hints.language, text || metadata.title),
    direction: directionOf(text || metadata.title),
    html: sanitizeHtml(content ? contentHtml(content.root) : ''),
    excerpt: makeExcerpt(openingOf(content) || input.hints.summary || ''),
    wordCount: countWords(text),
    pictures: placed.pictures,
    leadPicture: placed.leadPicture,
    links: content ? listLinks(content.root, metadata.addresses) : [],
    media,
    text: draft.text,
    textReason: draft.textReason,
    more: { nextPage: null, amp: null }
  }
}

/** The text without captions and lines that are only links. */
function openingOf(content: Content | null): string {
  if (!content) return ''
  const blocks = [...content.root.children].filter((block) => !block.matches('figure, p.related-link, p.embed-card, h2, h3, h4, hr, table'))
  return blocks
    .map((block) => (block.matches('p.standfirst') ? proseOf(block).replace(/(?<![.!?…:。！？])$/, '.') : proseOf(block)))
    .filter(Boolean)
    .join(' ')
    .trim()
    .slice(0, 1_000)
}
