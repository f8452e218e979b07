import { PASSAGE_END } from '@shared/text/passages'
import { tokenize } from '@shared/text/tokenize'
import { findNames } from '../names/findNames'
import type { ArticleText } from './articleText'

/** An article as the columns of the index take it: each a list of passages, a passage a list of folded words. */
export interface IndexedFields {
  readonly title: Passages
  /** Who wrote it, what it is filed under, and whom and what it names most. */
  readonly names: Passages
  /** Where news says what it is about: the first paragraphs, in whole. */
  readonly lead: Passages
  readonly body: Passages
  /** What the reader noted and marked. */
  readonly notes: Passages
}

type Passages = readonly (readonly string[])[]

const LEAD_WORDS = 60
/** Names of the text that count as names; more are mentioned in passing. */
const MOST_NAMES = 8

/** Parts an article into the columns of the index. All words of the text stand in `lead` or `body`, and in one of them only. */
export function indexedFields({ title, topic, byline, sections, language, text, notes }: ArticleText): IndexedFields {
  const paragraphs = text.split('\n\n').map(wordsOf)
  const cut = leadSize(paragraphs)
  const named = findNames(text, language).slice(0, MOST_NAMES)
  const names = [byline ?? '', topic ?? '', ...sections, ...named.map((name) => name.text)]
  return {
    title: withWords([wordsOf(title)]),
    names: withWords(names.map(wordsOf)),
    lead: withWords(paragraphs.slice(0, cut)),
    body: withWords(paragraphs.slice(cut)),
    notes: withWords((notes ?? '').split('\n\n').map(wordsOf))
  }
}

/** Passages as one column holds them. */
export function joinPassages(passages: Passages): string {
  return passages.map((words) => words.join(' ')).join(` ${PASSAGE_END} `)
}

function wordsOf(text: string): string[] {
  return tokenize(text).map((token) => token.text)
}

function withWords(passages: Passages): Passages {
  return passages.filter((words) => words.length > 0)
}

/** How many paragraphs make the lead. */
function leadSize(paragraphs: Passages): number {
  let words = 0
  const last = paragraphs.findIndex((paragraph) => {
    words += paragraph.length
    return words >= LEAD_WORDS
  })
  return last < 0 ? paragraphs.length : last + 1
}
