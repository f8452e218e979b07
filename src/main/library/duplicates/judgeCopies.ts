import { isSameText, sharedWords } from '../articles/text/sameText'
import { compareTexts, newShare, openingShare, type TextLikeness, type TextParts } from './compareTexts'

/** An article as it is compared with another. Times are milliseconds since 1970. */
export interface ComparedArticle {
  readonly id: number
  readonly feedId: number
  /** The host of its canonical address; null when it has none. */
  readonly host: string | null
  readonly title: string
  readonly publishedAt: number
  /** Whether the page's whole text is kept. */
  readonly isFull: boolean
  readonly parts: TextParts
}

/** Two articles that tell the same in the same words. */
export interface CopyVerdict {
  /** Which of the two is shown. */
  readonly standing: 'other' | 'subject'
  /** Whether one who has read the other would learn something from the subject. */
  readonly isNews: boolean
  /** How much of the shorter text both have, 0 to 1. */
  readonly likeness: number
}

/** What speaks for and against two articles being copies. */
interface Pair extends TextLikeness {
  readonly words: number
  readonly days: number
  readonly isSameFeed: boolean
  readonly isSamePublisher: boolean
  readonly hasSameAddress: boolean
  readonly hasSameTitle: boolean
  /** Half of the shorter title's words are in the other. */
  readonly hasLikeTitle: boolean
  /** Of one of them little more than a headline or a summary is kept. */
  readonly isPart: boolean
  /** How much the shorter has of the longer one's first sentence, and of what is more than a dateline, 0 to 1. */
  readonly sentence: number
  readonly opening: number
}

const DAY_MS = 86_400_000
/** Texts with fewer words say too little to be known by them; below the second number they must be nearly equal. */
const LEAST_WORDS = 24
const FEW_WORDS = 40

/** Words of a first sentence, and of a beginning. */
const SENTENCE = 15
const OPENING = 40

/** The first rule that holds decides. */
const rules: readonly { readonly areCopies: boolean; readonly holds: (pair: Pair) => boolean }[] = [
  // One page in two feeds. A page that changes all day (a live page, a daily briefing) may be two stories.
  {
    areCopies: true,
    holds: (pair) => pair.hasSameAddress && !pair.isSameFeed && (pair.isPart || pair.hasSameTitle || pair.ofShorter >= 0.3)
  },
  { areCopies: false, holds: ({ words }) => words < LEAST_WORDS },
  // What a publisher prints again after days is a series: an open thread, a quiz, a notice.
  { areCopies: false, holds: ({ isSamePublisher, days }) => isSamePublisher && days > 3 },
  // Episodes and columns carry a notice of their own each time; versions of one text keep its beginning, or its headline.
  {
    areCopies: false,
    holds: (pair) => pair.isSamePublisher && !pair.hasLikeTitle && (pair.ofShorter < 0.85 || pair.sentence < 0.3)
  },
  // The weather, the market, the results: the same words around other figures or other names.
  { areCopies: false, holds: ({ figures, capitals }) => figures < 0.6 || capitals < 0.6 },
  { areCopies: false, holds: (pair) => pair.words < FEW_WORDS && (pair.ofShorter < 0.85 || pair.ofLonger < 0.4) },
  // A cut keeps the beginning; a digest that quotes a story whole has another.
  { areCopies: false, holds: ({ ofLonger, opening }) => ofLonger < 0.45 && opening < 0.5 },
  { areCopies: true, holds: ({ ofShorter, ofLonger }) => ofShorter >= 0.6 && ofLonger >= 0.2 }
]

/** A text that is longer by this factor stands for the shorter. */
const FULLER = 1.3
/** New runs that make a later text of one publisher an updated version, and a copy elsewhere worth reading. */
const UPDATED = 0.03
const WORTH_READING = 0.35

/** Whether a subject and another article are copies of one text, and which of them is shown; null when they are not. */
export function judgeCopies(subject: ComparedArticle, other: ComparedArticle, hasSameAddress: boolean): CopyVerdict | null {
  const pair = describePair(subject, other, hasSameAddress)
  if (rules.find(({ holds }) => holds(pair))?.areCopies !== true) return null
  const added = newShare(subject.parts, other.parts)
  const likeness = hasSameAddress ? 1 : pair.ofShorter
  const changed = Math.max(added, newShare(other.parts, subject.parts))
  if (pair.isSamePublisher && changed >= UPDATED && !pair.isPart) {
    const isLater = subject.publishedAt > other.publishedAt || (subject.publishedAt === other.publishedAt && subject.id > other.id)
    return { standing: isLater ? 'subject' : 'other', isNews: isLater && added >= UPDATED, likeness }
  }
  return { standing: standsFor(subject, other) ? 'subject' : 'other', isNews: added >= WORTH_READING, likeness }
}

function describePair(subject: ComparedArticle, other: ComparedArticle, hasSameAddress: boolean): Pair {
  const words = Math.min(subject.parts.words.length, other.parts.words.length)
  const isSameFeed = subject.feedId === other.feedId
  return {
    ...compareTexts(subject.parts, other.parts),
    words,
    days: Math.abs(subject.publishedAt - other.publishedAt) / DAY_MS,
    isSameFeed,
    isSamePublisher: isSameFeed || (subject.host !== null && subject.host === other.host),
    hasSameAddress,
    hasSameTitle: isSameText(subject.title, other.title),
    hasLikeTitle: sharedWords(subject.title, other.title) >= 0.5,
    isPart: !subject.isFull || !other.isFull || words < LEAST_WORDS,
    sentence: openingShare(subject.parts, other.parts, SENTENCE),
    opening: openingShare(subject.parts, other.parts, OPENING)
  }
}

/** The fuller text stands, of equals the earlier. */
function standsFor(subject: ComparedArticle, other: ComparedArticle): boolean {
  const [own, others] = [subject.parts.words.length, other.parts.words.length]
  if (own >= others * FULLER) return true
  if (others >= own * FULLER) return false
  return subject.publishedAt < other.publishedAt || (subject.publishedAt === other.publishedAt && subject.id < other.id)
}
