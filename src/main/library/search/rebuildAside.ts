import { setImmediate } from 'node:timers/promises'
import type { IndexProgress } from '@shared/contract/search'
import type { Sql } from '../archive/sql'
import { beginAnew, followChanges } from './followChanges'
import { makeIndexer } from './indexArticle'
import { openAside } from './searchFile'

/** Pages of the index that are merged in one step. */
const PAGES_AT_ONCE = 100
/** Articles in the log, those taken out among them. */
const TOTAL = `SELECT count(*) AS total FROM library.changes WHERE kind = 'article'`
const CHANGES = 'SELECT total_changes() AS changes'

/**
 * Makes the index of a library in a file beside the one that answers, from the archive alone; what an earlier attempt left is thrown away.
 * Answers false when `isWanted` ended it.
 */
export async function rebuildAside(
  directory: string,
  libraryPath: string,
  isWanted: () => boolean,
  onProgress: (progress: IndexProgress) => void
): Promise<boolean> {
  const aside = openAside(directory, libraryPath)
  try {
    beginAnew(aside.writer)
    const total = aside.writer.get<{ total: number }>(TOTAL)?.total ?? 0
    let done = 0
    const onTaken = (articles: number) => {
      done += articles
      onProgress({ done: Math.min(done, total), total })
    }
    await followChanges(aside.writer, makeIndexer(aside.writer), { onTaken, isWanted })
    if (isWanted()) await mergeSegments(aside.writer, isWanted)
    return isWanted()
  } finally {
    aside.close()
  }
}

/** Brings the full text into one piece, a step at a time: fewer places to look at for each word (sqlite.org/fts5.html §6.8). */
async function mergeSegments(sql: Sql, isWanted: () => boolean): Promise<void> {
  const changes = () => sql.get<{ changes: number }>(CHANGES)?.changes ?? 0
  let pages = -PAGES_AT_ONCE
  for (let before = changes(); isWanted(); before = changes()) {
    sql.run(`INSERT INTO words (words, rank) VALUES ('merge', ?)`, pages)
    if (changes() - before < 2) return
    pages = PAGES_AT_ONCE
    await setImmediate()
  }
}
