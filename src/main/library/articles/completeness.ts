import type { Content } from './content/readContent'
import { judgePage, type Verdict } from './content/wall'
import { textOf } from './dom/text'
import { asText } from './metadata/jsonLd'
import type { Page } from './metadata/page'
import { sharedWords } from './text/sameText'

/** Where a story's text was found. */
export type TextSource = 'page' | 'state' | 'feed' | 'structured'

/**
 * What a word of each source is worth. The page's own markup has the links, pictures and headings in their places;
 * another source must have that much more text to be the more complete one.
 */
const worth: Readonly<Record<TextSource, number>> = { page: 1, feed: 0.87, state: 0.8, structured: 0.77 }

/** Of a text that is only its free opening, of one that the feed's text has next to nothing in common with. */
const [openingWorth, strangerWorth] = [0.8, 0.4]
/** A feed's text from this many words on tells what the page should speak of. */
const tellingWords = 80
const strangerShare = 0.2
/** A page with this many times the words its own description counts has more on it than its story. */
const overfull = 1.5

/** A text that might be the story. */
export interface Candidate {
  readonly source: TextSource
  /** No more words than this, counted without taking the text apart. */
  readonly words: number
  /** Takes the text apart; null when nothing is in it. */
  make(): { readonly content: Content; readonly lead: number | null } | null
}

/** A text taken apart and measured. */
export interface Measured {
  readonly source: TextSource
  readonly content: Content
  readonly lead: number | null
  readonly verdict: Verdict
  /** Words, weighted by their source and by what speaks against the text; comparable between candidates. */
  readonly completeness: number
}

/** What a text is measured by. */
export interface Yardstick {
  readonly page: Page
  /** The feed's own text, plain. */
  readonly feedText: string
}

/** All candidates that could be the most complete text, best first: by words, weighted by `worth`. A candidate too short to win is not taken apart. */
export function rankTexts(candidates: readonly Candidate[], yardstick: Yardstick): readonly Measured[] {
  const measured: Measured[] = []
  for (const candidate of [...candidates].sort((a, b) => worth[b.source] - worth[a.source])) {
    const best = Math.max(0, ...measured.map(({ completeness }) => completeness))
    if (candidate.words * worth[candidate.source] <= best) continue
    const made = candidate.make()
    if (made) measured.push(measure(candidate.source, made, yardstick))
  }
  return measured.sort((a, b) => b.completeness - a.completeness)
}

function measure(source: TextSource, { content, lead }: { content: Content; lead: number | null }, yardstick: Yardstick): Measured {
  const verdict = source === 'feed' ? full : judgePage(content, yardstick.page, source === 'page')
  return { source, content, lead, verdict, completeness: content.words * worth[source] * doubts(source, content, verdict, yardstick) }
}

const full: Verdict = { text: 'full', textReason: null }

/** What speaks against a text, as a factor from 0 to 1. */
function doubts(source: TextSource, content: Content, verdict: Verdict, { page, feedText }: Yardstick): number {
  if (verdict.text === 'failed') return 0
  if (source !== 'page') return 1
  const text = textOf(content.root)
  const isStranger = feedText !== '' && feedText.split(' ').length >= tellingWords && sharedWords(feedText, text) < strangerShare
  const counted = Number(asText(page.story?.['wordCount']) ?? page.story?.['wordCount'] ?? 0)
  const excess = counted >= 100 && content.words > counted * overfull ? (counted * overfull) / content.words : 1
  return (verdict.text === 'feed' ? openingWorth : 1) * (isStranger ? strangerWorth : 1) * excess
}
