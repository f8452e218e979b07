import type { ArticleHead } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import type { ArticleRow, FoldChunk, ReplicaDatabase } from './schema'

/** What folding a list needs of an article. `story` and `standing` (the article whose row stands for this copy) are 0 for none. */
export interface FoldEntry {
  readonly story: number
  readonly standing: number
  readonly feed: number
  readonly isUnread: boolean
}

/**
 * Kept in chunks of numbers and read whole: a list of 20,000 needs all of it at once, and as rows of a table it would take
 * longer to read than the list itself (measured: 2 ms against 70).
 */
const PER_CHUNK = 2048
const WIDTH = 4

const NOTHING: FoldEntry = { story: 0, standing: 0, feed: 0, isUnread: false }

/** Notes what folding needs of these articles; those that go may stay noted, since no list has them. Within a transaction on `folds`. */
export async function writeFolds(db: Pick<ReplicaDatabase, 'folds'>, rows: readonly ArticleRow[]): Promise<void> {
  const ids = [...new Set(rows.map(({ id }) => chunkOf(id)))]
  const known = await db.folds.bulkGet(ids)
  const chunks = new Map(ids.map((id, index) => [id, known[index]?.numbers ?? new Uint32Array(PER_CHUNK * WIDTH)]))
  for (const row of rows) chunks.get(chunkOf(row.id))?.set(numbersOf(row), placeOf(row.id))
  await db.folds.bulkPut([...chunks].map(([id, numbers]) => ({ id, numbers })))
}

/** Tells what folding needs of any article of the replica. */
export async function readFolds(db: Pick<ReplicaDatabase, 'folds'>): Promise<(id: ArticleId) => FoldEntry> {
  const chunks = new Map((await db.folds.toArray()).map((chunk: FoldChunk) => [chunk.id, chunk.numbers]))
  return (id) => {
    const numbers = chunks.get(chunkOf(id))
    return numbers === undefined ? NOTHING : entryAt(numbers, placeOf(id))
  }
}

/** The same of an article that the replica does not hold. */
export function foldEntry(head: ArticleHead, isRead: boolean): FoldEntry {
  return { story: head.storyId ?? 0, standing: head.duplicateOf ?? 0, feed: head.feedId, isUnread: !isRead }
}

const chunkOf = (id: ArticleId): number => Math.floor(id / PER_CHUNK)
const placeOf = (id: ArticleId): number => (id % PER_CHUNK) * WIDTH

function numbersOf({ head, isRead }: ArticleRow): readonly number[] {
  return [head.storyId ?? 0, head.duplicateOf ?? 0, head.feedId, 1 - isRead]
}

function entryAt(numbers: Uint32Array, at: number): FoldEntry {
  return {
    story: numbers[at] ?? 0,
    standing: numbers[at + 1] ?? 0,
    feed: numbers[at + 2] ?? 0,
    isUnread: numbers[at + 3] === 1
  }
}
