import type { HistoryEntry } from '@shared/contract/history'
import { fold } from '@shared/text/fold'
import { keptUndos } from './keptUndos'
import type { Store } from './store'
import { ID_LIST, idList } from './touched'
import type { Archive } from './types'

const PAGE = `
SELECT s.article_id AS id, a.title, ifnull(f.custom_title, f.title) AS feedTitle, s.opened_at AS openedAt
FROM statuses s JOIN articles a ON a.id = s.article_id JOIN feeds f ON f.id = s.feed_id
WHERE s.opened_at < ? ORDER BY s.opened_at DESC LIMIT ?`
/** The most entries that are looked through for a page of those that hold a text. */
const LOOKED_AT = 5000

type Opened = Pick<HistoryEntry, 'id' | 'openedAt'>

/** Which stories the reader opened, and when last. The latest ten removals of this session can be undone. */
export function historyMethods(store: Store): Pick<Archive, 'historyPage' | 'removeHistory' | 'restoreHistory'> {
  const undos = keptUndos<readonly Opened[]>()
  return {
    historyPage: (text, before, limit) =>
      store.read(() => {
        const wanted = fold(text.trim())
        const lookAt = wanted === '' ? limit : LOOKED_AT
        const seen = store.sql.all<HistoryEntry>(PAGE, before ?? Number.MAX_SAFE_INTEGER, lookAt)
        const entries = seen.filter(({ title, feedTitle }) => fold(`${title} ${feedTitle}`).includes(wanted)).slice(0, limit)
        const last = entries.length === limit ? entries.at(-1) : seen.length === lookAt ? seen.at(-1) : undefined
        return { entries, next: last?.openedAt ?? null }
      }),
    removeHistory(ids) {
      const removed = store.write(() => remove(store, ids))
      return { removed: removed.length, undoToken: undos.keep(removed) }
    },
    restoreHistory: (undoToken) => undos.undo(undoToken, (removed) => store.write(() => restore(store, removed)))
  }
}

function restore({ sql }: Store, removed: readonly Opened[]): void {
  for (const { id, openedAt } of removed) {
    sql.run('UPDATE statuses SET opened_at = ? WHERE article_id = ? AND opened_at IS NULL', openedAt, id)
  }
}

function remove({ sql }: Store, ids: readonly number[] | null): readonly Opened[] {
  const where = ids === null ? 'opened_at IS NOT NULL' : `opened_at IS NOT NULL AND article_id IN (${ID_LIST})`
  const values = ids === null ? [] : [idList(ids)]
  const removed = sql.all<Opened>(`SELECT article_id AS id, opened_at AS openedAt FROM statuses WHERE ${where}`, ...values)
  sql.run(`UPDATE statuses SET opened_at = NULL WHERE ${where}`, ...values)
  return removed
}
