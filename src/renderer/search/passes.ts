import { assertNever } from '@shared/contract/errors'
import { findClause } from '@shared/text/matchClause'
import { type FilteredArticle, matchFilter } from '@shared/text/matchFilter'
import type { QueryNode, TextClause } from '@shared/text/queryTypes'
import { tokenize } from '@shared/text/tokenize'
import type { InstantPlan } from './planQuery'
import type { SearchRow } from './searchTypes'
import type { Source, Sources } from './sources'

const nowhere: Source = { feedTitle: '', folders: [] }

/** Whether a row passes the filters, phrases and exact words of a plan. */
export function passes(row: SearchRow, plan: InstantPlan, sources: Sources): boolean {
  const article = { head: row.head, status: row.status, ...(sources.get(row.head.feedId) ?? nowhere) }
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
function stands(clause: TextClause, { head }: SearchRow): boolean {
  const names = [head.byline ?? '', ...head.sections]
  const texts = clause.field === 'title' ? [head.title] : [head.title, head.topic ?? '', head.excerpt, ...names]
  return texts.some((text) => findClause(clause, tokenize(text), head.language).length > 0)
}
