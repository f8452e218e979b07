import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import { type ArticleId, articleId } from '@shared/contract/ids'
import type { SearchAnswer, SearchResult } from '@shared/contract/search'
import { parseQuery } from '@shared/text/query'
import type { Query, QueryNode, TextClause } from '@shared/text/queryTypes'
import { cutSnippet } from '@shared/text/snippet'
import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { readArticleText, readOlderText } from './articleText'
import { correctQuery } from './correctQuery'
import { startPace } from './pace'
import { planQuery, type TextTable } from './planQuery'
import { type RankedMatch, rankMatches } from './rankMatches'
import { isKnownWord, wordForms } from './wordForms'

export interface SearchPage {
  readonly limit: number
  readonly offset: number
  /** Whether stories that say it no longer, but did, are answers too; they come last. */
  readonly includeOlder?: boolean
}

const nothing: SearchAnswer = { total: 0, rows: 0, results: [], problems: [], corrected: null, facets: null }

/** Answers a query in full: all matches counted, a page of them best first, each with the passage that answers. */
export async function fullSearch(sql: Sql, archive: Archive, text: string, page: SearchPage): Promise<SearchAnswer> {
  const query = parseQuery(text)
  if (query.terms.length === 0) return { ...nothing, problems: query.problems }
  const present = await findMatches(sql, query)
  const matches = page.includeOlder === true ? [...present, ...(await findOlder(sql, query, present))] : present
  if (matches.length > 0) return answer(sql, archive, query, matches, page)
  const corrected = await correctQuery(sql, query, text)
  const better = corrected === null ? [] : await findMatches(sql, corrected)
  if (corrected === null || better.length === 0) return { ...nothing, problems: query.problems }
  return { ...(await answer(sql, archive, corrected, better, page)), corrected: corrected.text }
}

/** Every story that answers a query, best first; misspelt words are corrected when nothing does. */
export async function matchingIds(sql: Sql, text: string): Promise<ArticleId[]> {
  const query = parseQuery(text)
  const matches = query.terms.length === 0 ? [] : await findMatches(sql, query)
  const corrected = matches.length > 0 || query.terms.length === 0 ? null : await correctQuery(sql, query, text)
  const found = corrected === null ? matches : await findMatches(sql, corrected)
  return found.map(({ id }) => articleId.parse(id))
}

/** A match and where its words are. */
type FoundMatch = RankedMatch & { readonly isOlder?: boolean }

async function findMatches(sql: Sql, query: Query, table?: TextTable): Promise<RankedMatch[]> {
  const spelling = { forms: (word: string) => wordForms(sql, word), goesOn: (clause: TextClause) => isUnfinished(sql, clause) }
  return rankMatches(sql, planQuery(sql, query, spelling, table))
}

/** Stories of which only an earlier text answers; a query of filters alone has none. */
async function findOlder(sql: Sql, query: Query, present: readonly RankedMatch[]): Promise<FoundMatch[]> {
  if (!query.terms.some(asksForWords)) return []
  const known = new Set(present.map(({ id }) => id))
  const older = await findMatches(sql, query, 'older_words')
  return older.filter(({ id }) => !known.has(id)).map((match) => ({ ...match, isOlder: true }))
}

function asksForWords(node: QueryNode): boolean {
  return node.kind === 'text' || ((node.kind === 'and' || node.kind === 'or') && node.of.some(asksForWords))
}

/** Only a word the archive does not know is taken for the beginning of others: a whole one is meant as it stands. */
function isUnfinished(sql: Sql, clause: TextClause): boolean {
  const [word = ''] = clause.tokens
  return clause.tokens.length > 1 || !isKnownWord(sql, word)
}

async function answer(
  sql: Sql,
  archive: Archive,
  query: Query,
  matches: readonly FoundMatch[],
  { limit, offset }: SearchPage
): Promise<SearchAnswer> {
  const shown = matches.slice(offset, offset + limit)
  const ids = shown.map((match) => articleId.parse(match.id))
  const { articles, statuses } = archive.heads(ids)
  const headById = new Map(articles.map((head) => [head.id, head]))
  const statusById = new Map(statuses.map((status) => [status.articleId, status]))
  const results: SearchResult[] = []
  const pace = startPace()
  for (const [index, id] of ids.entries()) {
    const [head, status] = [headById.get(id), statusById.get(id)]
    const match = shown[index]
    if (head !== undefined && status !== undefined && match !== undefined) results.push(describe(sql, query, head, status, match))
    await pace.pause()
  }
  return { total: matches.length, rows: matches.length, results, problems: query.problems, corrected: null, facets: null }
}

function describe(sql: Sql, query: Query, head: ArticleHead, status: ArticleStatus, { score, isOlder = false }: FoundMatch): SearchResult {
  const { text, marks } = cutSnippet(textOf(sql, head.id, isOlder), query, head.language)
  return { id: head.id, title: head.title, snippet: text, marks, score, isOlder, folded: 0, head, status }
}

function textOf(sql: Sql, id: ArticleId, isOlder: boolean): string {
  const present = readArticleText(sql, id)
  const shown = isOlder && present !== null ? readOlderText(sql, present) : present
  return shown?.text ?? ''
}
