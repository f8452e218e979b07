import type { StoryMark } from '@shared/contract/selection'
import { keepCounts } from './counters'
import { touchDuplicates } from './duplicates'
import type { Sql } from './sql'
import type { Store } from './store'

/** How a mark is kept: whether a story has it, since when, and what sets both (?1: 0 or 1, then the time in milliseconds since 1970). */
interface KeptMark {
  readonly has: string
  readonly at: string
  readonly set: (time: string) => string
}

export const KEPT_MARKS: Readonly<Record<StoryMark, KeptMark>> = {
  read: { has: 'is_read', at: 'read_at', set: (time) => `is_read = ?1, read_at = ${time}` },
  starred: { has: 'is_starred', at: 'starred_at', set: (time) => `is_starred = ?1, starred_at = ${time}` },
  queued: { has: '(queued_at IS NOT NULL)', at: 'queued_at', set: (time) => `queued_at = iif(?1, ${time}, NULL)` }
}

const TOUCHED = 'SELECT article_id FROM touched'

/** Of the touched articles only those stay touched that a mark is to change. Copies are read together, and are touched with them. */
export function touchUnlike(sql: Sql, mark: StoryMark, value: boolean): void {
  if (mark === 'read') touchDuplicates(sql)
  sql.run(`DELETE FROM touched WHERE article_id IN (SELECT article_id FROM statuses WHERE ${KEPT_MARKS[mark].has} = ?)`, Number(value))
}

/** Sets a mark of the touched articles, which all have it the other way; answers how many. */
export function setMark(store: Store, mark: StoryMark, value: boolean): number {
  const update = `UPDATE statuses SET ${KEPT_MARKS[mark].set('?2')} WHERE article_id IN (${TOUCHED})`
  return changeTouched(store, () => store.sql.run(update, Number(value), value ? store.now() : null))
}

/** Changes what the reader did with the touched articles: the counts follow, and the window hears of each. */
export function changeTouched<T>(store: Store, work: () => T): T {
  const result = keepCounts(store, work)
  store.noteAll('status', 'SELECT article_id AS key FROM touched')
  return result
}
