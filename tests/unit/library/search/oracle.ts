import { assertNever } from '@shared/contract/errors'
import { baseLanguage } from '@shared/text/language'
import { type FilteredArticle, type FilteredDetails, matchFilter } from '@shared/text/matchFilter'
import { parseQuery } from '@shared/text/query'
import type { QueryNode, TextClause } from '@shared/text/queryTypes'
import { stem } from '@shared/text/stem'
import { tokenize } from '@shared/text/tokenize'

/** A stored story as the oracle reads it. */
export interface OracleStory extends FilteredArticle {
  readonly text: string
  /** Each note, and each passage that was marked. */
  readonly noted: readonly string[]
  readonly details: FilteredDetails
}

type Passages = readonly (readonly string[])[]

interface ReadStory extends OracleStory {
  readonly title: Passages
  /** What no phrase reaches across: byline, label and sections, each paragraph. */
  readonly others: Passages
  readonly notes: Passages
}

/** Answers queries by reading every story from end to end: slow, plain, and what the index must equal. */
export function makeOracle(stories: readonly OracleStory[]): (query: string) => number[] {
  const read = stories.map(readStory)
  const stems = collectStems(read)
  return (text) => {
    const query = parseQuery(text)
    if (query.terms.length === 0) return []
    const answers = read.filter((story) => query.terms.every((term) => holds(stems, story, term)))
    return answers.map((story) => story.head.id)
  }
}

function readStory(story: OracleStory): ReadStory {
  const wordsOf = (text: string) => tokenize(text).map((token) => token.text)
  const { title, byline, topic, sections } = story.head
  const others = [byline ?? '', topic ?? '', ...sections, ...story.text.split('\n\n')]
  const notes = story.noted.map(wordsOf)
  return { ...story, title: [wordsOf(title)], others: [...others.map(wordsOf), ...notes], notes }
}

/** For each language, every word of its stories with its stem. */
type Stems = ReadonlyMap<string, ReadonlyMap<string, string>>

function collectStems(stories: readonly ReadStory[]): Stems {
  const stems = new Map<string, Map<string, string>>()
  for (const { head, title, others } of stories) {
    const language = baseLanguage(head.language)
    const known = stems.get(language) ?? new Map<string, string>()
    stems.set(language, known)
    for (const word of [...title, ...others].flat()) known.set(word, stem(word, language))
  }
  return stems
}

function holds(stems: Stems, story: ReadStory, node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
      return node.of.every((part) => holds(stems, story, part))
    case 'or':
      return node.of.some((part) => holds(stems, story, part))
    case 'not':
      return !holds(stems, story, node.of)
    case 'filter':
      return matchFilter(node.filter, story, story.details)
    case 'text':
      return says(stems, story, node)
    default:
      return assertNever(node)
  }
}

function says(stems: Stems, { title, others, notes }: ReadStory, clause: TextClause): boolean {
  const passages = clause.field === 'title' ? title : clause.field === 'note' ? notes : [...title, ...others]
  const accepted = clause.tokens.map((token, at) => acceptedWords(stems, clause, token, at === clause.tokens.length - 1))
  const isWritten = (words: readonly string[], start: number) => accepted.every((accepts, at) => accepts(words[start + at] ?? ''))
  return passages.some((words) => words.some((_, start) => isWritten(words, start) || isWrittenOtherwise(clause, words, start)))
}

/** "e-mail" may stand in one, "K320" in two; figures that meet stay apart. */
function isWrittenOtherwise({ match, tokens }: TextClause, words: readonly string[], start: number): boolean {
  if (match !== 'whole') return false
  const [here = '', next = ''] = words.slice(start)
  const [word = ''] = tokens
  if (tokens.length > 1)
    return here === tokens.join('') && tokens.every((token, at) => at === 0 || !/\d$/.test(tokens[at - 1] ?? '') || !/^\d/.test(token))
  return here + next === word && /^(\d+ [^\d ]+|[^\d ]+ \d+)$/.test(`${here} ${next}`)
}

function acceptedWords(stems: Stems, clause: TextClause, token: string, isLast: boolean) {
  const family = clause.match === 'whole' && clause.tokens.length === 1 ? inflections(stems, token) : new Set<string>()
  const isUnknown = clause.tokens.length > 1 || family.size === 0
  const goesOn = isLast && token.length > 1 && (clause.match === 'prefix' || (clause.match === 'whole' && clause.isOpen && isUnknown))
  return (word: string) => word === token || family.has(word) || (goesOn && word.startsWith(token))
}

/** All words that share the word's stem in the language of a story they stand in. */
function inflections(stems: Stems, token: string): Set<string> {
  const family = new Set<string>()
  for (const [language, words] of stems) {
    const wanted = stem(token, language)
    for (const [word, stemmed] of words) if (stemmed === wanted) family.add(word)
  }
  return family
}
