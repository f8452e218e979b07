import type { ArticleId } from '@shared/contract/ids'
import MiniSearch from 'minisearch'
import type { ReplicaDatabase, SegmentRow } from '../replica/schema'
import { INDEX_SHAPE, indexOptions } from './indexedHead'
import type { InstantIndex, Segment } from './instantIndex'

/** Stores a full segment, so that the next start need not build it. */
export async function sealSegment(db: ReplicaDatabase, index: InstantIndex, { search, ids, newest }: Segment): Promise<void> {
  const languages = [...index.languages]
  await db.segments.add({ shape: INDEX_SHAPE, seq: index.followed, ids: [...ids], languages, newest, json: JSON.stringify(search) })
}

/** Takes up the stored segments, newest first, without what has left the replica or says something else by now. */
export async function adoptSegments(db: ReplicaDatabase, index: InstantIndex, pause: () => Promise<void>): Promise<void> {
  const present = new Set(await db.articles.orderBy('order').primaryKeys())
  const keys = await db.segments.orderBy('id').primaryKeys()
  for (const key of keys) {
    const row = await db.segments.get(key)
    const segment = row && (await restore(db, row, present))
    if (segment && row) adopt(index, segment, row)
    else await db.segments.delete(key)
    await pause()
  }
}

function adopt(index: InstantIndex, segment: Segment, row: SegmentRow): void {
  for (const language of row.languages) index.languages.add(language)
  index.adopt(segment)
}

/** Null when it is of another shape, or when less than half of it is true any more: then it is cheaper to build anew. */
async function restore(db: ReplicaDatabase, row: SegmentRow, present: ReadonlySet<ArticleId>): Promise<Segment | null> {
  if (row.shape !== INDEX_SHAPE) return null
  const changed = new Set(await db.articles.where('seq').above(row.seq).primaryKeys())
  const isTrue = (id: ArticleId) => present.has(id) && !changed.has(id)
  if (row.ids.filter(isTrue).length * 2 < row.ids.length) return null
  const search = MiniSearch.loadJSON(row.json, indexOptions)
  for (const id of row.ids) if (!isTrue(id)) search.discard(id)
  return { search, ids: new Set(row.ids.filter(isTrue)), newest: row.newest }
}
