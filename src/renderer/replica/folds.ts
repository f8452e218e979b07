import type { ArticleHead } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import type { ArticleRow, ReplicaDatabase } from './schema'

/** What folding a list needs of its articles; 0 for none. */
export interface Folds {
  readonly story: (id: ArticleId) => number
  /** The article whose row stands for this copy. */
  readonly standing: (id: ArticleId) => number
  readonly feed: (id: ArticleId) => number
  readonly isUnread: (id: ArticleId) => boolean
}

/** The same of one article, in the order in which it is kept. */
export type FoldNumbers = readonly [story: number, standing: number, feed: number, unread: number]

/**
 * Kept in chunks of numbers and read whole, since a list needs all of it at once: for 20,000 articles 2 ms, where as keys
 * of a table it would take as long as the list itself (43 ms, measured on the same busy machine).
 */
const PER_CHUNK = 2048
const WIDTH = 4

/** Notes what folding needs of these articles; those that go may stay noted, since no list has them. Within a transaction on `folds`. */
export async function writeFolds(db: Pick<ReplicaDatabase, 'folds'>, rows: readonly ArticleRow[]): Promise<void> {
  const ids = [...new Set(rows.map(({ id }) => chunkOf(id)))]
  const known = await db.folds.bulkGet(ids)
  const chunks = new Map(ids.map((id, index) => [id, known[index]?.numbers ?? new Uint32Array(PER_CHUNK * WIDTH)]))
  for (const { id, head, isRead } of rows) chunks.get(chunkOf(id))?.set(foldNumbers(head, isRead === 1), placeOf(id))
  await db.folds.bulkPut([...chunks].map(([id, numbers]) => ({ id, numbers })))
}

/** Tells what folding needs of any article of the replica, and of those that `others` knows. */
export async function readFolds(
  db: Pick<ReplicaDatabase, 'folds'>,
  others: (id: ArticleId) => FoldNumbers | undefined = () => undefined
): Promise<Folds> {
  const chunks = new Map((await db.folds.toArray()).map((chunk) => [chunk.id, chunk.numbers]))
  const at = (id: ArticleId, column: 0 | 1 | 2 | 3) => others(id)?.[column] ?? chunks.get(chunkOf(id))?.[placeOf(id) + column] ?? 0
  return {
    story: (id) => at(id, 0),
    standing: (id) => at(id, 1),
    feed: (id) => at(id, 2),
    isUnread: (id) => at(id, 3) === 1
  }
}

export function foldNumbers({ storyId, duplicateOf, feedId }: ArticleHead, isRead: boolean): FoldNumbers {
  return [storyId ?? 0, duplicateOf ?? 0, feedId, isRead ? 0 : 1]
}

const chunkOf = (id: ArticleId): number => Math.floor(id / PER_CHUNK)
const placeOf = (id: ArticleId): number => (id % PER_CHUNK) * WIDTH
