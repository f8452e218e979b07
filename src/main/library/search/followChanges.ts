import { setImmediate } from 'node:timers/promises'
import type { Sql } from '../archive/sql'
import type { Indexer } from './indexArticle'
import { type Pace, startPace } from './pace'

interface Entry {
  readonly seq: number
  readonly kind: string
  readonly key: string
}

/** What a long reading of the log tells and asks. */
export interface FollowOptions {
  /** Hears how many more articles were looked at. */
  readonly onTaken?: (articles: number) => void
  /** Whether to go on; reading stops early when not. */
  readonly isWanted?: () => boolean
}

const ENTRIES_AT_ONCE = 500
const SINCE = 'SELECT seq, kind, key FROM library.changes WHERE seq > ? ORDER BY seq LIMIT ?'

/**
 * Reads the archive's change log from where the index stands to its end, in short transactions with turns for others between.
 * An index of another archive, or one ahead of a restored archive, begins anew.
 */
export async function followChanges(sql: Sql, indexer: Indexer, { onTaken, isWanted = () => true }: FollowOptions = {}): Promise<void> {
  if (!belongsToArchive(sql)) beginAnew(sql)
  while (isWanted()) {
    const taken = takeSlice(sql, indexer)
    if (taken === null) return
    onTaken?.(taken)
    await setImmediate()
  }
}

/** Indexes for one slice of time; how many articles were looked at, or null at the end of the log. */
function takeSlice(sql: Sql, indexer: Indexer): number | null {
  const pace = startPace()
  const entries = sql.all<Entry>(SINCE, readCursor(sql), ENTRIES_AT_ONCE)
  if (entries.length === 0) return null
  sql.run('BEGIN IMMEDIATE')
  try {
    const taken = indexEntries(entries, indexer, pace)
    writeState(sql, 'cursor', String(taken.cursor))
    sql.run('COMMIT')
    return taken.articles
  } catch (thrown) {
    if (sql.database.isTransaction) sql.run('ROLLBACK')
    throw thrown
  }
}

function indexEntries(entries: readonly Entry[], indexer: Indexer, pace: Pace) {
  let articles = 0
  let cursor = 0
  for (const entry of entries) {
    if (entry.kind === 'article' || entry.kind === 'annotation') {
      indexer.update(Number(entry.key))
      articles++
    }
    cursor = entry.seq
    if (pace.isSpent()) break
  }
  return { articles, cursor }
}

function belongsToArchive(sql: Sql): boolean {
  const newest = sql.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM library.changes')?.seq ?? 0
  return readState(sql, 'library') === libraryId(sql) && readCursor(sql) <= newest
}

/** Empties the index; the next reading of the log fills it. */
export function beginAnew(sql: Sql): void {
  sql.run('BEGIN IMMEDIATE')
  sql.run(`INSERT INTO words (words) VALUES ('delete-all')`)
  sql.run(`INSERT INTO older_words (older_words) VALUES ('delete-all')`)
  sql.run('DELETE FROM indexed')
  sql.run('DELETE FROM forms')
  writeState(sql, 'cursor', '0')
  writeState(sql, 'library', libraryId(sql))
  sql.run('COMMIT')
}

function libraryId(sql: Sql): string {
  return sql.get<{ value: string }>(`SELECT value FROM library.meta WHERE key = 'library_id'`)?.value ?? ''
}

function readCursor(sql: Sql): number {
  return Number(readState(sql, 'cursor') ?? 0)
}

function readState(sql: Sql, key: string): string | null {
  return sql.get<{ value: string }>('SELECT value FROM state WHERE key = ?', key)?.value ?? null
}

function writeState(sql: Sql, key: string, value: string): void {
  sql.run('INSERT OR REPLACE INTO state VALUES (?, ?)', key, value)
}
