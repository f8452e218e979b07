import { ruleAction } from '@shared/contract/rules'
import { renameTagIn, type TagRename } from '@shared/text/queryTags'
import { z } from 'zod'
import type { Store } from './store'

/** Where a tag is named beside the stories that carry it: in what is kept, and how it is written there. */
const uses = [
  { table: 'smart_feeds', column: 'query', renamed: renameTagIn },
  { table: 'filter_rules', column: 'query', renamed: renameTagIn },
  { table: 'filter_rules', column: 'actions', renamed: renameInActions }
] as const

type Place = Pick<(typeof uses)[number], 'table' | 'column'>

/** Something that names another tag from now on. */
export interface RenamedUse extends Place {
  readonly id: number
  readonly before: string
  readonly after: string
}

interface Row {
  readonly id: number
  readonly before: string
}

/** Has smart feeds and rules name a tag's new name. */
export function renameUses(store: Store, rename: TagRename): readonly RenamedUse[] {
  const changed = uses.flatMap(({ table, column, renamed }) =>
    store.sql
      .all<Row>(`SELECT id, ${column} AS before FROM ${table}`)
      .map(({ id, before }): RenamedUse => ({ table, column, id, before, after: renamed(before, rename) }))
      .filter(({ before, after }) => before !== after)
  )
  for (const use of changed) rewrite(store, use, use.before, use.after)
  return changed
}

/** What was changed since stays as it is. */
export function undoUse(store: Store, use: RenamedUse): void {
  rewrite(store, use, use.after, use.before)
}

function rewrite(store: Store, { table, column, id }: RenamedUse, before: string, after: string): void {
  const changed = store.sql.run(`UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${column} = ?`, after, id, before)
  if (changed > 0 && table === 'smart_feeds') store.note('smartFeed', id)
}

/** A rule that tags stories gives them the new name. */
function renameInActions(actions: string, { from, to }: TagRename): string {
  const parsed = z.array(ruleAction).safeParse(JSON.parse(actions))
  if (!parsed.success) return actions
  return JSON.stringify(parsed.data.map((action) => (action.kind === 'tag' && action.tag === from ? { ...action, tag: to } : action)))
}
