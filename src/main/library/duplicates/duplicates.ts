import { setImmediate } from 'node:timers/promises'
import { openSql, type Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import type { Follower } from '../followers'
import { startPace } from '../search/pace'
import { makeTurns } from '../search/turns'
import { placeCopy } from './placeCopy'

/** Keeps copies of one text together as articles come, change and go. */
export interface Duplicates extends Follower {
  /** Lets a run that is under way end after its slice; the next start goes on there. */
  close(): void
}

const CURSOR = 'duplicates_cursor'
const ENTRIES_AT_ONCE = 500
const END_OF_SLICE = 'SELECT max(seq) AS seq FROM (SELECT seq FROM changes WHERE seq > ? ORDER BY seq LIMIT ?)'
/** The articles of a stretch of the change log whose present text was not looked at yet. */
const UNKNOWN = `
SELECT c.seq, a.id FROM changes c CROSS JOIN articles a ON a.id = CAST(c.key AS INTEGER)
LEFT JOIN article_prints p ON p.article_id = a.id
WHERE c.seq > ? AND c.seq <= ? AND c.kind = 'article' AND p.content_id IS NOT a.content_id ORDER BY c.seq`

/** Opens the search for copies over an archive. */
export function openDuplicates(archive: Archive): Duplicates {
  const sql = openSql(archive.database, () => undefined)
  const turns = makeTurns()
  let cursor: number | null = null
  let isClosed = false

  async function follow(): Promise<void> {
    while (!isClosed && archive.database.isOpen) {
      cursor ??= readCursor(sql)
      const end = sql.get<{ seq: number | null }>(END_OF_SLICE, cursor, ENTRIES_AT_ONCE)?.seq ?? null
      if (end === null) return
      const unknown = sql.all<{ seq: number; id: number }>(UNKNOWN, cursor, end)
      cursor = unknown.length === 0 ? end : placeSome(archive, sql, unknown, end)
      await setImmediate()
    }
  }

  return {
    catchUp: () => turns.join(follow),
    close: () => {
      isClosed = true
    }
  }
}

/** Places articles for one slice of time, in one transaction; answers the cursor after the last one. */
function placeSome(archive: Archive, sql: Sql, entries: readonly { readonly seq: number; readonly id: number }[], end: number): number {
  return archive.transaction(() => {
    const pace = startPace()
    let position = end
    for (const { seq, id } of entries) {
      placeCopy(archive, sql, id)
      position = seq
      if (pace.isSpent()) break
    }
    if (position === entries.at(-1)?.seq) position = end
    sql.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', CURSOR, String(position))
    return position
  }, 'relaxed')
}

function readCursor(sql: Sql): number {
  return Number(sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', CURSOR)?.value ?? 0)
}
