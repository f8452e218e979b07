import { setImmediate } from 'node:timers/promises'
import type { Archive } from '../archive/types'
import { keepNames } from '../names/nameStore'
import { startPace } from '../search/pace'
import { packTerms } from './packedTerms'
import { unpackTerms } from './packVector'
import { placeArticle } from './placeArticle'
import type { TermIndex } from './termIndex'
import { describeTerms } from './termVectors'
import type { VectorStore } from './vectorStore'

interface Entry {
  readonly seq: number
  readonly kind: string
  readonly key: string
}

const CURSOR = 'stories_cursor'
const ENTRIES_AT_ONCE = 200
const VECTORS_AT_ONCE = 200
const SINCE = 'SELECT seq, kind, key FROM changes WHERE seq > ? ORDER BY seq LIMIT ?'

/** Fills the index from the stored vectors, a slice at a time. False when some are of an older format and must be made anew. */
export async function loadVectors(store: VectorStore, index: TermIndex, isOpen: () => boolean): Promise<boolean> {
  let after = 0
  let isWhole = true
  while (isOpen()) {
    const rows = store.page(after, VECTORS_AT_ONCE)
    for (const { id, publishedAt, vector } of rows) {
      const stored = unpackTerms(vector)
      if (stored === null) isWhole = false
      else index.add({ id, publishedAt, ...stored })
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.id
    await setImmediate()
  }
  return isWhole
}

/** Reads the change log from a cursor to its end and places what is new or changed; answers the new cursor. */
export async function followArticles(
  archive: Archive,
  store: VectorStore,
  index: TermIndex,
  cursor: number,
  isOpen: () => boolean
): Promise<number> {
  let position = cursor
  while (isOpen()) {
    const entries = store.sql.all<Entry>(SINCE, position, ENTRIES_AT_ONCE)
    const last = entries.at(-1)
    if (last === undefined) break
    const first = entries.findIndex((entry) => needsPlacing(store, index, entry))
    position = first < 0 ? last.seq : takeSlice(archive, store, index, entries.slice(first))
    await setImmediate()
  }
  return position
}

/** Where the last run ended; 0 for a library that never had one. */
export function readCursor({ sql }: VectorStore): number {
  return Number(sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', CURSOR)?.value ?? 0)
}

/** Whether the described text is not the present one. An article read, starred, linked or placed by us needs nothing. */
function needsPlacing(store: VectorStore, index: TermIndex, { kind, key }: Entry): boolean {
  return kind === 'article' && store.contentOf(Number(key)) !== index.contentOf(Number(key))
}

/** Places articles for one slice of time, in one transaction; answers the cursor after the last one. */
function takeSlice(archive: Archive, store: VectorStore, index: TermIndex, entries: readonly Entry[]): number {
  // What is derived need not wait for the disk: a lost slice is placed again, its cursor being lost with it.
  archive.database.exec('PRAGMA synchronous = NORMAL')
  try {
    return archive.transaction(() => {
      const position = placeSome(archive, store, index, entries)
      store.sql.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', CURSOR, String(position))
      return position
    })
  } catch (thrown) {
    // What was rolled back must not stand in memory as described.
    for (const entry of entries) if (entry.kind === 'article') index.remove(Number(entry.key))
    throw thrown
  } finally {
    archive.database.exec('PRAGMA synchronous = FULL')
  }
}

/** Places until the time or the entries run out; answers where. */
function placeSome(archive: Archive, store: VectorStore, index: TermIndex, entries: readonly Entry[]): number {
  const pace = startPace()
  let position = 0
  for (const entry of entries) {
    if (needsPlacing(store, index, entry)) update(archive, store, index, Number(entry.key))
    position = entry.seq
    if (pace.isSpent()) break
  }
  return position
}

function update(archive: Archive, store: VectorStore, index: TermIndex, id: number): void {
  const source = store.source(id)
  index.remove(id)
  if (source === null) return
  const { contentId, publishedAt, topic } = source
  const vector = describeTerms(source, index.rarity)
  store.write(id, { contentId, vector })
  keepNames(store.sql, id, source)
  index.add({ id, contentId, publishedAt, terms: packTerms(vector.terms) })
  placeArticle(archive, store, index, { id, publishedAt, topic, vector })
}
