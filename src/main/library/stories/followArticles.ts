import { setImmediate } from 'node:timers/promises'
import type { Archive } from '../archive/types'
import { type Pace, startPace } from '../search/pace'
import { unpackVector } from './packVector'
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
const ENTRIES_AT_ONCE = 500
const VECTORS_AT_ONCE = 200
const SINCE = 'SELECT seq, kind, key FROM changes WHERE seq > ? ORDER BY seq LIMIT ?'

/** Fills the index from the stored vectors, a slice at a time. */
export async function loadVectors(store: VectorStore, index: TermIndex): Promise<void> {
  let after = 0
  for (;;) {
    const rows = store.page(after, VECTORS_AT_ONCE)
    for (const { id, publishedAt, vector } of rows) {
      const stored = unpackVector(vector)
      if (stored !== null) index.add({ id, publishedAt, contentId: stored.contentId, terms: stored.vector.terms })
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
    await setImmediate()
  }
}

/** Reads the change log from a cursor to its end and places what is new or changed; answers the new cursor. */
export async function followArticles(archive: Archive, store: VectorStore, index: TermIndex, cursor: number): Promise<number> {
  let position = cursor
  for (;;) {
    const entries = store.sql.all<Entry>(SINCE, position, ENTRIES_AT_ONCE)
    const last = entries.at(-1)
    if (last === undefined) return position
    const changed = entries.filter((entry) => entry.kind === 'article' && needsPlacing(store, index, Number(entry.key)))
    position = changed.length === 0 ? last.seq : takeSlice(archive, store, index, changed, last.seq)
    await setImmediate()
  }
}

/** Where the last run ended; 0 for a library that never had one. */
export function readCursor({ sql }: VectorStore): number {
  return Number(sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', CURSOR)?.value ?? 0)
}

/** Whether the described text is not the present one. An article read, starred, linked or placed by us needs nothing. */
function needsPlacing(store: VectorStore, index: TermIndex, id: number): boolean {
  return store.contentOf(id) !== index.contentOf(id)
}

/** Places articles for one slice of time, in one transaction; answers the cursor after the last one. */
function takeSlice(archive: Archive, store: VectorStore, index: TermIndex, changed: readonly Entry[], end: number): number {
  const pace = startPace()
  try {
    return archive.transaction(() => {
      const position = placeSome(archive, store, index, changed, pace) ?? end
      store.sql.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', CURSOR, String(position))
      return position
    })
  } catch (thrown) {
    // What was rolled back must not stand in memory as described.
    for (const entry of changed) index.remove(Number(entry.key))
    throw thrown
  }
}

/** The cursor after the last article placed, when time ran out before the end. */
function placeSome(archive: Archive, store: VectorStore, index: TermIndex, changed: readonly Entry[], pace: Pace): number | null {
  for (const { seq, key } of changed) {
    update(archive, store, index, Number(key))
    if (pace.isSpent()) return seq
  }
  return null
}

function update(archive: Archive, store: VectorStore, index: TermIndex, id: number): void {
  const source = store.source(id)
  index.remove(id)
  if (source === null) return
  const { contentId, publishedAt, topic } = source
  const vector = describeTerms(source, index.rarity)
  store.write(id, { contentId, vector })
  index.add({ id, contentId, publishedAt, terms: vector.terms })
  placeArticle(archive, store, index, { id, publishedAt, topic, vector })
}
