import type { ArticleHead } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { findClause } from '@shared/text/matchClause'
import type { TextClause } from '@shared/text/queryTypes'
import { tokenize } from '@shared/text/tokenize'
import type { InstantPlan } from './planQuery'
import type { RowTable } from './rowTable'

/** Texts looked at between two pauses: a few milliseconds of work. */
const CHUNK = 50

interface Checking {
  readonly limit: number
  /** Gives way to a waiting keystroke. */
  readonly pause: () => Promise<void>
  readonly isCurrent: () => boolean
}

/**
 * Keeps the ids of articles in which a plan's phrases stand, since the index finds words and not how they stand; stops at `limit`,
 * in the order given. Null as soon as the query is no longer the newest.
 */
export async function checkTexts(
  table: RowTable,
  { exact }: InstantPlan,
  ids: readonly ArticleId[],
  { limit, pause, isCurrent }: Checking
): Promise<readonly ArticleId[] | null> {
  const good: ArticleId[] = []
  for (let start = 0; start < ids.length && good.length < limit; start += CHUNK) {
    for (const { id, head } of await table.rows(ids.slice(start, start + CHUNK)))
      if (exact.every((group) => group.some((clause) => stands(clause, head)))) good.push(id)
    await pause()
    if (!isCurrent()) return null
  }
  return good.slice(0, limit)
}

/** Whether a phrase stands in what the head holds of the article. */
function stands(clause: TextClause, head: ArticleHead): boolean {
  const names = [head.byline ?? '', ...head.sections]
  const texts = clause.field === 'title' ? [head.title] : [head.title, head.topic ?? '', head.excerpt, ...names]
  return texts.some((text) => findClause(clause, tokenize(text), head.language).length > 0)
}
