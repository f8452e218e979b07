import type { ArticleId } from '@shared/contract/ids'
import type { ReplicaDatabase } from '../replica/schema'
import type { InstantIndex } from './instantIndex'
import type { RowTable } from './rowTable'
import { adoptSegments, sealSegment } from './storedSegments'

/** Heads read and indexed between two pauses: some 5 ms of work. */
const CHUNK = 50

/** Fills the index from the replica, newest first: stored segments as they are, then every article they lack. */
export async function fillIndex(table: RowTable, db: ReplicaDatabase, index: InstantIndex, pause: () => Promise<void>): Promise<void> {
  index.followed = (await db.meta.get('state'))?.cursor ?? 0
  await adoptSegments(db, index, pause)
  const ids = await db.articles.orderBy('order').primaryKeys()
  const known = index.ids()
  await indexRows(
    table,
    db,
    index,
    ids.filter((id) => !known.has(id)),
    pause
  )
}

/** Reads and indexes articles as the replica has them now; lets a keystroke in every so often. */
export async function indexRows(
  table: RowTable,
  db: ReplicaDatabase,
  index: InstantIndex,
  ids: readonly ArticleId[],
  pause: () => Promise<void>
): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    for (const row of await table.read(ids.slice(start, start + CHUNK))) {
      const filled = index.put(row)
      if (filled) await sealSegment(db, index, filled)
    }
    await pause()
  }
}
