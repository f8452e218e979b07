import { type FindByTitle, linkKnownTitles } from './content/knownTitles'
import { listLinks } from './content/links'
import { collectMedia, mergeMedia } from './content/media/collectMedia'
import { placePictures } from './content/placePictures'
import type { Content } from './content/readContent'
import { contentHtml } from './dom/dom'
import { proseOf, textOf } from './dom/text'
import { type Draft, draftOfFeed, draftOfPage } from './draft'
import { readLanguage } from './metadata/language'
import { sanitizeHtml } from './sanitize/sanitizeHtml'
import { directionOf } from './text/direction'
import { makeExcerpt } from './text/excerpt'
import { countWords } from './text/words'
import type { ExtractedStory, FeedHints } from './types'

/** What there is to make a story of: the page as it was sent, and what the feed knew. */
export interface ExtractionInput {
  /** Null when there is no page (not fetched, refused, lost). */
  readonly pageHtml: Uint8Array | null
  readonly contentType: string | null
  readonly pageUrl: string | null
  readonly hints: FeedHints
  /** Pages that go on where the page ends, in order; the story is made of all of them. */
  readonly furtherPages?: readonly FurtherPage[]
  /** The story's first page, when this one is a later page of it. */
  readonly firstUrl?: string
}

/** A later page of a story that its publisher has cut into pages. */
export interface FurtherPage {
  readonly pageHtml: Uint8Array
  readonly contentType: string | null
  readonly pageUrl: string
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

/**
 * Makes a story of a page: reads what describes it, finds its text and pictures, clears it, and sanitizes it last.
 * Falls back to the feed's content where that is fuller or the page has none. Pure; never throws for what a page contains.
 */
export function extractStory(input: ExtractionInput, { findByTitle }: ExtractionHelp = {}): ExtractedStory {
  const draft = input.pageHtml ? draftOfPage(input, input.pageHtml) : draftOfFeed(input)
  if (draft.content && findByTitle) linkKnownTitles(draft.content.document, draft.content.root, draft.metadata.title, findByTitle)
  return finish(draft, input)
}

function finish(draft: Draft, input: ExtractionInput): ExtractedStory {
  const { metadata, content, page } = draft
  const placed = content ? placePictures(content.root, content.pictures, draft.lead) : { pictures: [], leadPicture: null }
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
    more: draft.more
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
