import type { ArticleId } from '@shared/contract/ids'
import { keepCounts } from '../counters'
import type { Store } from '../store'
import type { IncomingStory } from './importStory'
import { importRow, insertRow } from './rows'
import { positionWithout, statusWithout } from './storyTables'

/** What either library knows the reader did stays done; of two places in a story the later one counts. */
export function mergeMarks(store: Store, id: ArticleId, incoming: IncomingStory): void {
  const { sql } = store
  keepCounts(store, () => {
    const status = importRow(sql, 'statuses', incoming.status, statusWithout)
    for (const [column, value] of status) {
      // Flags and times alike: the greater one is the one that says more.
      sql.run(`UPDATE statuses SET ${column} = nullif(max(ifnull(${column}, -1), ifnull(?, -1)), -1) WHERE article_id = ?`, value, id)
    }
    for (const row of incoming.parts.tags) insertInto(store, id, 'article_tags', row)
    for (const row of incoming.parts.annotations) mergeAnnotation(store, id, row)
  })
  for (const row of incoming.parts.addresses) insertInto(store, id, 'addresses', row)
  mergePosition(store, id, incoming)
}

function insertInto({ sql }: Store, id: ArticleId, table: string, row: IncomingStory['story']): void {
  insertRow(sql, table, new Map([...importRow(sql, table, row, ['article_id']), ['article_id', id]]), 'INSERT OR IGNORE')
}

const SAME = 'SELECT id, changed_at AS changedAt FROM annotations WHERE article_id = ? AND created_at = ? AND quote IS ?'

/** A highlight is known by its passage and when it was made; of two versions of its note the later one stays. */
function mergeAnnotation({ sql }: Store, id: ArticleId, row: IncomingStory['story']): void {
  const columns = importRow(sql, 'annotations', row, ['article_id', 'id'])
  const same = sql.get<{ id: number; changedAt: number }>(SAME, id, columns.get('created_at') ?? null, columns.get('quote') ?? null)
  if (same !== undefined && Number(columns.get('changed_at')) <= same.changedAt) return
  if (same !== undefined) sql.run('DELETE FROM annotations WHERE id = ?', same.id)
  insertRow(sql, 'annotations', new Map([...columns, ['article_id', id]]))
}

function mergePosition({ sql }: Store, id: ArticleId, { position }: IncomingStory): void {
  if (position === null) return
  const columns = importRow(sql, 'reading_positions', position, positionWithout)
  const known = sql.get<{ at: number }>('SELECT at FROM reading_positions WHERE article_id = ?', id)
  if (known !== undefined && known.at >= Number(columns.get('at'))) return
  sql.run('DELETE FROM reading_positions WHERE article_id = ?', id)
  insertRow(sql, 'reading_positions', new Map([...columns, ['article_id', id]]))
}
