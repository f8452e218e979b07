import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../../../fixtures/unseenPages')

const expectation = z.strictObject({
  url: z.url(),
  title: z.string().min(1),
  /** Names only, joined with ", ". */
  byline: z.string().min(1).nullable(),
  /** ISO 8601; a bare date where the page names no time, no offset where it names none. */
  publishedAt: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).nullable(),
  /** BCP 47 primary subtag. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  direction: z.enum(['ltr', 'rtl']),
  sections: z.array(z.string().min(1)),
  topic: z.string().min(1).nullable(),
  siteName: z.string().min(1).nullable(),
  canonical: z.url().nullable(),
  commentCount: z.int().nonnegative().nullable(),
  /** Content pictures a reader should get, the lead picture among them. */
  images: z.int().nonnegative()
})

/** What `expected.json` of one case says of its page. */
export type UnseenExpectation = Readonly<z.infer<typeof expectation>>

/** One page of the held-out set, with what its author says a reader should get of it. */
export interface UnseenPage {
  readonly name: string
  readonly html: string
  /** The story's text, paragraphs parted by blank lines. */
  readonly text: string
  readonly expected: UnseenExpectation
}

/** How much of a text was found: each from 0 to 1. */
export interface TokenScore {
  /** The share of the found words that belong there. */
  readonly precision: number
  /** The share of the expected words that were found. */
  readonly recall: number
  readonly f1: number
}

/** The names of the held-out cases, sorted. */
export function unseenCases(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Reads one held-out case; throws when a file is missing or `expected.json` is not what the README says. */
export function readUnseenPage(name: string): UnseenPage {
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
  return {
    name,
    html: read('source.html'),
    text: read('expected.txt'),
    expected: expectation.parse(JSON.parse(read('expected.json')))
  }
}

// One locale for every language: ICU cuts Chinese, Japanese and Thai by dictionary whatever the locale, and scores must not depend on the machine's.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a text in lower case, in order, with punctuation and white space dropped; works for scripts without spaces. */
export function wordTokens(text: string): readonly string[] {
  // No word crosses white space, and the segmenter slows down with the length of what it is given.
  return text
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((run) => Array.from(segmenter.segment(run)))
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment.toLowerCase())
}

function countTokens(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const token of wordTokens(text)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

const sum = (values: Iterable<number>) => Array.from(values).reduce((total, value) => total + value, 0)

/** Bag-of-words F1 of two texts: order does not count, repeats do. Two texts without a word are equal. */
export function tokenF1(expected: string, actual: string): TokenScore {
  const wanted = countTokens(expected)
  const found = countTokens(actual)
  const wantedTotal = sum(wanted.values())
  const foundTotal = sum(found.values())
  if (wantedTotal === 0 && foundTotal === 0) return { precision: 1, recall: 1, f1: 1 }
  const shared = sum(Array.from(wanted, ([token, count]) => Math.min(count, found.get(token) ?? 0)))
  if (shared === 0) return { precision: 0, recall: 0, f1: 0 }
  const precision = shared / foundTotal
  const recall = shared / wantedTotal
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
