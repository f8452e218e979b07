import type { ArticleHead } from '@shared/contract/articles'
import { type ArticleId, articleId } from '@shared/contract/ids'
import type { SearchAnswer, SearchFacets, SearchResult, SearchSort } from '@shared/contract/search'
import type { Query } from '@shared/text/queryTypes'
import { cutSnippet } from '@shared/text/snippet'
import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { readArticleText, readOlderText } from './articleText'
import { countFacets } from './facets/countFacets'
import type { FoundMatches } from './findMatches'
import { type AnswerRows, foldByStory } from './foldByStory'
import { placesIn } from './mask'
import { matchPlan } from './matchPlan'
import { startPace } from './pace'
import { planQuery } from './planQuery'
import { wholeSpelling } from './spelling'

/** Which rows of an answer are wanted, and how. */
export interface SearchPage {
  readonly limit: number
  readonly offset: number
  /** Whether stories that say it no longer, but did, are answers too; they come last. */
  readonly includeOlder?: boolean
  readonly sort?: SearchSort
  /** One row a running story. */
  readonly fold?: boolean
  readonly facets?: boolean
}

/** A page of what was found, each row with the passage that answers. */
export async function answerPage(sql: Sql, archive: Archive, found: FoundMatches, page: SearchPage): Promise<SearchAnswer> {
  const rows = arrange(found, page)
  const total = found.present + found.older
  return {
    total,
    partial: found.ranking.places.length - total,
    rows: rows.indexes.length,
    results: await describeRows(sql, archive, found, rows, page),
    problems: found.query.problems,
    corrected: found.corrected?.text ?? null,
    facets: page.facets === true ? facetsOf(sql, found) : null
  }
}

function arrange({ catalog, ranking: { places } }: FoundMatches, { sort = 'relevance', fold = false }: SearchPage): AnswerRows {
  const keyOf = (index: number) => catalog.sortKeys[places[index] ?? 0] ?? 0
  const order = [...places.keys()]
  if (sort === 'date') order.sort((a, b) => keyOf(b) - keyOf(a))
  return fold ? foldByStory(catalog, places, order) : { indexes: order, folded: null }
}

/** Time is counted without the query's own bounds, so that they can be moved. */
function facetsOf(sql: Sql, { catalog, ranking, present, older, query, corrected }: FoundMatches): SearchFacets {
  const asked = corrected ?? query
  const terms = asked.terms.filter((term) => term.kind !== 'filter' || term.filter.name !== 'time')
  const total = present + older
  const places = total > 0 ? ranking.places.slice(0, total) : ranking.places
  const isBounded = terms.length < asked.terms.length
  const unbounded = () => placesIn(matchPlan(sql, catalog, planQuery({ ...asked, terms }, wholeSpelling(sql))))
  return countFacets(sql, catalog, places, isBounded ? unbounded() : places)
}

async function describeRows(
  sql: Sql,
  archive: Archive,
  found: FoundMatches,
  { indexes, folded }: AnswerRows,
  { offset, limit }: SearchPage
): Promise<SearchResult[]> {
  const { catalog, ranking, query, corrected } = found
  const shown = indexes.slice(offset, offset + limit)
  const ids = shown.map((index) => articleId.parse(catalog.ids[ranking.places[index] ?? 0]))
  const { articles, statuses } = archive.heads(ids)
  const headById = new Map(articles.map((head) => [head.id, head]))
  const statusById = new Map(statuses.map((status) => [status.articleId, status]))
  const marked = corrected === null ? query : { ...query, terms: [...query.terms, ...corrected.terms] }
  const results: SearchResult[] = []
  const pace = startPace()
  for (const [row, index] of shown.entries()) {
    const id = ids[row]
    const [head, status] = id === undefined ? [] : [headById.get(id), statusById.get(id)]
    if (head !== undefined && status !== undefined) {
      const passage = describePassage(sql, head, marked, index >= found.present && index < found.present + found.older)
      results.push({ ...passage, ...describeRank(found, index), folded: folded?.[offset + row] ?? 0, head, status })
    }
    await pace.pause()
  }
  return results
}

function describeRank({ ranking, present, older, words }: FoundMatches, index: number): Pick<SearchResult, 'missing' | 'score'> {
  const [place = 0, score = 0] = [ranking.places[index], ranking.scores[index]]
  const isPartial = index >= present + older
  const missing = isPartial ? words.filter(({ mask }) => mask[place] === 0).map(({ clause }) => clause.tokens.join(' ')) : []
  return { score, missing }
}

function describePassage(sql: Sql, { id, title, language }: ArticleHead, query: Query, isOlder: boolean) {
  const { text, marks } = cutSnippet(textOf(sql, id, isOlder), query, language)
  return { id, title, snippet: text, marks, isOlder }
}

function textOf(sql: Sql, id: ArticleId, isOlder: boolean): string {
  const present = readArticleText(sql, id)
  if (present === null) return ''
  if (isOlder) return readOlderText(sql, present)?.text ?? ''
  return present.notes === null ? present.text : `${present.text}\n\n${present.notes}`
}
