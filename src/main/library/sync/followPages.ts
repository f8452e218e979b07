import { canonicalUrl } from '@shared/text/canonicalUrl'
import type { ExtractionInput, FurtherPage } from '../articles/extractStory'
import type { ExtractedStory } from '../articles/types'
import type { GetOptions } from '../network/source'
import { type FetchedPage, fetchPage } from './fetchPage'
import type { SyncParts } from './parts'

/** A story with all that its further pages or its AMP version added. */
export interface FollowedStory {
  readonly story: ExtractedStory
  /** A page failed that may come at a later sync. */
  readonly isPassing: boolean
  /** Bytes on the wire. */
  readonly bytes: number
}

/** What the pages of one story may cost. */
const followLimits = { pages: 12, bytes: 3 * 1024 * 1024 }

type Page = FetchedPage & { readonly kind: 'page' }
type Fetching = Pick<GetOptions, 'signal' | 'allow'>

/**
 * Makes a page's story whole: follows it to its last page, and asks for the AMP version of a page that has no text.
 * What could not be had is told in `textReason`, and the text is then not called full.
 * @throws ReaderError `cancelled`, `offline`
 */
export async function followPages(page: Page, input: ExtractionInput, parts: SyncParts, fetching: Fetching): Promise<FollowedStory> {
  const story = await parts.extractor.extract(input)
  if (story.text !== 'full' && story.more.amp !== null) return followAmp(story, story.more.amp, input, parts, fetching)
  if (story.text !== 'full' || story.more.nextPage === null) return { story, isPassing: false, bytes: 0 }
  const { pages, missing, isPassing, bytes } = await collectPages(page, story.more.nextPage, input, parts, fetching)
  const whole = pages.length > 0 ? await parts.extractor.extract({ ...input, furtherPages: pages }) : story
  return { story: missing === null ? whole : { ...whole, text: 'feed', textReason: missing }, isPassing, bytes }
}

/** The text of the AMP version, described by the page itself where that says more. */
async function followAmp(
  story: ExtractedStory,
  url: string,
  input: ExtractionInput,
  parts: SyncParts,
  fetching: Fetching
): Promise<FollowedStory> {
  const page = await fetchPage(parts.source, url, fetching)
  if (page.kind === 'none') return { story, isPassing: page.isPassing, bytes: page.bytes }
  const amp = await parts.extractor.extract({ ...input, pageHtml: page.html, contentType: page.contentType, pageUrl: page.url })
  if (amp.text !== 'full') return { story, isPassing: false, bytes: page.bytes }
  const sections = story.sections.length > 0 ? story.sections : amp.sections
  const addresses = [...new Set([...story.addresses, ...amp.addresses])]
  return { story: { ...amp, sections, addresses }, isPassing: false, bytes: page.bytes }
}

interface CollectedPages {
  readonly pages: readonly FurtherPage[]
  /** What is missing, in words for a person; null when the last page was reached. */
  readonly missing: string | null
  readonly isPassing: boolean
  readonly bytes: number
}

async function collectPages(
  first: Page,
  second: string,
  input: ExtractionInput,
  parts: SyncParts,
  fetching: Fetching
): Promise<CollectedPages> {
  const pages: FurtherPage[] = []
  const seen = new Set([canonicalUrl(first.url)])
  let [length, bytes] = [first.html.length, 0]
  for (let next: string | null = second; next !== null; ) {
    const number = pages.length + 2
    if (seen.has(canonicalUrl(next))) break
    if (number > followLimits.pages || length >= followLimits.bytes) {
      return { pages, missing: `The story goes on after page ${number - 1}; no more of it is kept.`, isPassing: false, bytes }
    }
    const page = await fetchPage(parts.source, next, fetching)
    bytes += page.bytes
    if (page.kind === 'none') {
      return { pages, missing: `Page ${number} of the story could not be fetched.`, isPassing: page.isPassing, bytes }
    }
    // A page past the last often leads back to the first.
    if (seen.has(canonicalUrl(page.url)) || new URL(page.url).host !== new URL(first.url).host) break
    seen.add(canonicalUrl(next)).add(canonicalUrl(page.url))
    length += page.html.length
    pages.push({ pageHtml: page.html, contentType: page.contentType, pageUrl: page.url })
    next = await pageAfter(page, first.url, input, parts)
  }
  return { pages, missing: null, isPassing: false, bytes }
}

/** The address a further page leads on to. */
async function pageAfter(page: Page, firstUrl: string, input: ExtractionInput, parts: SyncParts): Promise<string | null> {
  const { html: pageHtml, contentType, url: pageUrl } = page
  const { more } = await parts.extractor.extract({ ...input, pageHtml, contentType, pageUrl, firstUrl })
  return more.nextPage
}
