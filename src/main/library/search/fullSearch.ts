import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import { type ArticleId, articleId } from '@shared/contract/ids'
import type { SearchAnswer, SearchFacets, SearchResult, SearchSort } from '@shared/contract/search'
import type { Query } from '@shared/text/queryTypes'
import { cutSnippet } from '@shared/text/snippet'
import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { readArticleText, readOlderText } from './articleText'
import { countFacets } from './facets/countFacets'
import type { FoundMatch, FoundMatches } from './findMatches'
import { type Folded, foldMatches } from './foldMatches'
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

type Row = Folded<FoundMatch>

/** A page of what was found, each row with the passage that answers. */
export async function answerPage(sql: Sql, archive: Archive, found: FoundMatches, page: SearchPage): Promise<SearchAnswer> {
  const { matches, corrected, query } = found
  const partial = matches.filter(({ kind }) => kind === 'partial').length
  const rows = arrange(found, page)
  const results = await describeRows(sql, archive, found, rows.slice(page.offset, page.offset + page.limit))
  return {
    total: matches.length - partial,
    partial,
    rows: rows.length,
    results,
    problems: query.problems,
    corrected: corrected?.text ?? null,
    facets: page.facets === true ? facetsOf(sql, found) : null
  }
}

function arrange({ catalog, matches }: FoundMatches, { sort = 'relevance', fold = false }: SearchPage): readonly Row[] {
  const { sortKeys } = catalog
  const sorted = sort === 'relevance' ? matches : matches.toSorted((a, b) => (sortKeys[b.place] ?? 0) - (sortKeys[a.place] ?? 0))
  return fold ? foldMatches(catalog, sorted) : sorted.map((match) => ({ ...match, folded: 0 }))
}

/** Time is counted without the query's own bounds, so that they can be moved. */
function facetsOf(sql: Sql, { catalog, matches, query, corrected }: FoundMatches): SearchFacets {
  const asked = corrected ?? query
  const terms = asked.terms.filter((term) => term.kind !== 'filter' || term.filter.name !== 'time')
  const whole = matches.filter(({ kind }) => kind !== 'partial')
  const places = (whole.length > 0 ? whole : matches).map(({ place }) => place)
  const isBounded = terms.length < asked.terms.length
  const unbounded = () => placesIn(matchPlan(sql, catalog, planQuery({ ...asked, terms }, wholeSpelling(sql))))
  return countFacets(sql, catalog, places, isBounded ? unbounded() : places)
}

async function describeRows(
  sql: Sql,
  archive: Archive,
  { catalog, query, corrected, words }: FoundMatches,
  rows: readonly Row[]
): Promise<SearchResult[]> {
  const ids = rows.map(({ place }) => articleId.parse(catalog.ids[place]))
  const { articles, statuses } = archive.heads(ids)
  const headById = new Map(articles.map((head) => [head.id, head]))
  const statusById = new Map(statuses.map((status) => [status.articleId, status]))
  const shown = corrected === null ? query : { ...query, terms: [...query.terms, ...corrected.terms] }
  const results: SearchResult[] = []
  const pace = startPace()
  for (const [index, id] of ids.entries()) {
    const [head, status, row] = [headById.get(id), statusById.get(id), rows[index]]
    if (head !== undefined && status !== undefined && row !== undefined) {
      const missing =
        row.kind === 'partial' ? words.filter(({ mask }) => mask[row.place] === 0).map(({ clause }) => clause.tokens.join(' ')) : []
      results.push({ ...describe(sql, shown, head, status, row), missing })
    }
    await pace.pause()
  }
  return results
}

function describe(
  sql: Sql,
  query: Query,
  head: ArticleHead,
  status: ArticleStatus,
  { score, kind, folded }: Row
): Omit<SearchResult, 'missing'> {
  const isOlder = kind === 'older'
  const { text, marks } = cutSnippet(textOf(sql, head.id, isOlder), query, head.language)
  return { id: head.id, title: head.title, snippet: text, marks, score, isOlder, folded, head, status }
}

function textOf(sql: Sql, id: ArticleId, isOlder: boolean): string {
  const present = readArticleText(sql, id)
  const shown = isOlder && present !== null ? readOlderText(sql, present) : present
  return shown?.text ?? ''
}
