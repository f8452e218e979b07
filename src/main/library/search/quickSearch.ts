import { type ArticleId, articleId } from '@shared/contract/ids'
import type { Query, QueryNode } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import type { CatalogKeeper } from './catalog/keepCatalog'
import { placeOfRow } from './catalog/makeCatalog'
import type { Catalog } from './catalog/types'
import type { Mask } from './mask'
import { matchPlan } from './matchPlan'
import { numberList } from './numberList'
import { planMatch, planQuery } from './planQuery'
import { typedSpelling } from './spelling'

/** Rows looked at in one step, when some of them may not pass. */
const ROWS_AT_ONCE = 2000

/** What an answer must pass beside its words. */
interface Narrowing {
  readonly catalog: Catalog
  readonly mask: Mask
}

/** How much of an answer is wanted: so many articles, and what is found of them in so many milliseconds. */
export interface QuickLimits {
  readonly limit: number
  readonly patienceMs: number
}

/** The answer to a keystroke: articles with the words in their titles, newest first, then others, newest first; unscored. */
export function quickSearch(sql: Sql, keeper: CatalogKeeper, query: Query, { limit, patienceMs }: QuickLimits): ArticleId[] {
  const terms = query.terms.filter((term) => !isOneLetter(term))
  if (terms.length === 0) return []
  const end = performance.now() + patienceMs
  const plan = planQuery({ ...query, terms }, typedSpelling(sql))
  const { steps } = plan
  const catalog = steps.length > 0 ? keeper.present() : null
  // The library has just been opened: what is not words is answered in a moment, by the full search.
  if (steps.length > 0 && catalog === null) return []
  const narrowing = catalog === null ? null : { catalog, mask: matchPlan(sql, catalog, { wanted: null, unwanted: null, steps }) }
  const [inTitle, anywhere] = [planMatch(plan, true), planMatch(plan)]
  if (inTitle === null || anywhere === null) return idsOf(sql, narrowing === null ? [] : newestOf(narrowing, limit))
  const titles = newestRows(sql, inTitle, narrowing, limit, end)
  if (titles.length >= limit || (titles.length > 0 && performance.now() > end)) return idsOf(sql, titles)
  const known = new Set(titles)
  const others = newestRows(sql, anywhere, narrowing, limit, end).filter((row) => !known.has(row))
  return idsOf(sql, [...titles, ...others].slice(0, limit))
}

/** A letter just typed does not narrow anything yet. */
function isOneLetter(clause: QueryNode): boolean {
  if (clause.kind === 'or' || clause.kind === 'and') return clause.of.some(isOneLetter)
  if (clause.kind !== 'text' || !clause.isOpen) return false
  const [token = ''] = clause.tokens
  return clause.tokens.length === 1 && token.length === 1 && !/\p{Script=Han}/u.test(token)
}

function newestOf({ catalog, mask }: Narrowing, limit: number): number[] {
  const rows: number[] = []
  for (let place = mask.lastIndexOf(1); place >= 0 && rows.length < limit; place = place === 0 ? -1 : mask.lastIndexOf(1, place - 1))
    rows.push(catalog.rows[place] ?? 0)
  return rows
}

const NEWEST = `SELECT json_group_array(row) AS rows
FROM (SELECT rowid AS row FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)`

/** The newest rows with some words that pass, as far as they are found in time. */
function newestRows(sql: Sql, expression: string, narrowing: Narrowing | null, limit: number, end: number): number[] {
  const passing: number[] = []
  const step = narrowing === null ? limit : ROWS_AT_ONCE
  let before = Number.MAX_SAFE_INTEGER
  do {
    const rows = numberList(sql.get<{ rows: string }>(NEWEST, expression, before, step)?.rows)
    passing.push(...rows.filter((row) => passes(narrowing, row)))
    const last = rows.at(-1)
    if (last === undefined || rows.length < step) break
    before = last
  } while (passing.length < limit && performance.now() < end)
  return passing.slice(0, limit)
}

function passes(narrowing: Narrowing | null, row: number): boolean {
  if (narrowing === null) return true
  const place = placeOfRow(narrowing.catalog, row)
  return place >= 0 && narrowing.mask[place] === 1
}

const IDS = `SELECT a.id FROM json_each(?) k CROSS JOIN indexed i ON i.row = k.value CROSS JOIN library.articles a ON a.id = i.article_id ORDER BY k.key`

/** The articles of rows, in the same order; what was removed since is left out. */
function idsOf(sql: Sql, rows: readonly number[]): ArticleId[] {
  return sql.all<{ id: number }>(IDS, JSON.stringify(rows)).map((row) => articleId.parse(row.id))
}
