import { assertNever } from '@shared/contract/errors'
import type { ArticleId, FeedId, FolderId } from '@shared/contract/ids'
import { findClause } from '@shared/text/matchClause'
import { type FilteredArticle, matchFilter } from '@shared/text/matchFilter'
import type { QueryNode, TextClause } from '@shared/text/queryTypes'
import { tokenize } from '@shared/text/tokenize'
import { statusOf } from '../replica/rows'
import type { ArticleRow, ReplicaDatabase } from '../replica/schema'
import type { InstantPlan } from './planQuery'

/** Rows read at a time while enough good ones are looked for, and the most that are looked at. */
const CHUNK = 100
const MOST = 1000

/** Keeps the ids whose rows pass the filters, phrases and exact words of a plan; stops at `limit`, in the order given. */
export async function checkRows(db: ReplicaDatabase, plan: InstantPlan, ids: readonly ArticleId[], limit: number): Promise<ArticleId[]> {
  if (plan.rowTerms.length + plan.exact.length === 0) return ids.slice(0, limit)
  const sources = await readSources(db)
  const good: ArticleId[] = []
  for (let start = 0; start < Math.min(ids.length, MOST) && good.length < limit; start += CHUNK) {
    const rows = await db.articles.bulkGet(ids.slice(start, start + CHUNK))
    good.push(...rows.filter((row) => row !== undefined && passes(row, plan, sources)).flatMap((row) => row?.id ?? []))
  }
  return good.slice(0, limit)
}

/** What is known of an article's feed. */
type Source = Pick<FilteredArticle, 'feedTitle' | 'folders'>

async function readSources(db: ReplicaDatabase): Promise<ReadonlyMap<FeedId, Source>> {
  const [feeds, folders] = await Promise.all([db.feeds.toArray(), db.folders.toArray()])
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const pathTo = (id: FolderId | null): string[] => {
    const folder = id === null ? undefined : byId.get(id)
    return folder === undefined ? [] : [...pathTo(folder.parentId), folder.name]
  }
  return new Map(feeds.map((feed) => [feed.id, { feedTitle: feed.title, folders: pathTo(feed.folderId) }]))
}

const nowhere: Source = { feedTitle: '', folders: [] }

function passes(row: ArticleRow, plan: InstantPlan, sources: ReadonlyMap<FeedId, Source>): boolean {
  const article = { head: row.head, status: statusOf(row), ...(sources.get(row.feedId) ?? nowhere) }
  return plan.rowTerms.every((term) => holds(term, article)) && plan.exact.every((group) => group.some((clause) => stands(clause, row)))
}

function holds(node: QueryNode, article: FilteredArticle): boolean {
  switch (node.kind) {
    case 'and':
      return node.of.every((part) => holds(part, article))
    case 'or':
      return node.of.some((part) => holds(part, article))
    case 'not':
      return !holds(node.of, article)
    case 'filter':
      return matchFilter(node.filter, article)
    case 'text':
      return false
    default:
      return assertNever(node)
  }
}

/** Whether a phrase stands in what the head holds of the article. */
function stands(clause: TextClause, { head }: ArticleRow): boolean {
  const names = [head.byline ?? '', ...head.sections]
  const texts = clause.field === 'title' ? [head.title] : [head.title, head.topic ?? '', head.excerpt, ...names]
  return texts.some((text) => findClause(clause, tokenize(text), head.language).length > 0)
}
