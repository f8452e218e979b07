import type { ArticleId, FeedId } from '@shared/contract/ids'
import { findClause } from '@shared/text/matchClause'
import { matchFilter } from '@shared/text/matchFilter'
import type { Clause, TextClause } from '@shared/text/queryTypes'
import { tokenize } from '@shared/text/tokenize'
import { statusOf } from '../replica/rows'
import type { ArticleRow, ReplicaDatabase } from '../replica/schema'
import type { InstantPlan } from './planQuery'

/** Rows read at a time while enough good ones are looked for, and the most that are looked at. */
const CHUNK = 100
const MOST = 1000

/** Keeps the ids whose rows pass the filters, phrases and exact words of a plan; stops at `limit`, in the order given. */
export async function checkRows(db: ReplicaDatabase, plan: InstantPlan, ids: readonly ArticleId[], limit: number): Promise<ArticleId[]> {
  if (plan.rowGroups.length + plan.exact.length === 0) return ids.slice(0, limit)
  const titles = new Map((await db.feeds.toArray()).map((feed) => [feed.id, feed.title]))
  const good: ArticleId[] = []
  for (let start = 0; start < Math.min(ids.length, MOST) && good.length < limit; start += CHUNK) {
    const rows = await db.articles.bulkGet(ids.slice(start, start + CHUNK))
    good.push(...rows.filter((row) => row !== undefined && passes(row, plan, titles)).flatMap((row) => row?.id ?? []))
  }
  return good.slice(0, limit)
}

function passes(row: ArticleRow, plan: InstantPlan, titles: ReadonlyMap<FeedId, string>): boolean {
  const article = { head: row.head, status: statusOf(row), feedTitle: titles.get(row.feedId) ?? '' }
  const holds = (clause: Clause) => clause.kind === 'filter' && matchFilter(clause.filter, article) !== clause.isNegated
  return plan.rowGroups.every((group) => group.some(holds)) && plan.exact.every((group) => group.some((clause) => stands(clause, row)))
}

/** Whether a phrase stands in what the head holds of the article. */
function stands(clause: TextClause, { head }: ArticleRow): boolean {
  const names = [head.byline ?? '', ...head.sections]
  const texts = clause.field === 'title' ? [head.title] : [head.title, head.topic ?? '', head.excerpt, ...names]
  return texts.some((text) => findClause(clause, tokenize(text), head.language).length > 0)
}
