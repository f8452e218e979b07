import { Dexie, type Table } from 'dexie'
import { INDEX_SHAPE } from './indexedHead'
import type { PackedSegment } from './packedSegment'

/** A sealed segment as it is stored: of which library, in which shape, and what else the index must know of it. */
export interface SegmentRow {
  readonly id: number
  readonly shape: string
  readonly libraryId: string
  /** Primary language subtags of the heads in the index when it was sealed. */
  readonly languages: readonly string[]
  /** Largest sort key in it. */
  readonly newest: number
  readonly packed: PackedSegment
}

/** Sealed segments in a database of their own: a replica that is made anew leaves them, and no fill of it holds them up. */
export interface SegmentStore {
  /** Numbers of the stored segments, that with the newest articles first. */
  keys(): Promise<readonly number[]>
  /** Undefined for a segment of another shape. */
  read(key: number): Promise<SegmentRow | undefined>
  /** Stores a segment in place of others, or of none, at once; returns its number. */
  write(segment: Omit<SegmentRow, 'id' | 'shape'>, replaced: readonly number[]): Promise<number>
  delete(keys: readonly number[]): Promise<void>
}

const STORE_NAME = 'offprint-segments'

/** Opens the store on first use. Segments of any other shape than `shape` are as good as none. */
export function openSegments(name: string = STORE_NAME, shape: string = INDEX_SHAPE): SegmentStore {
  const dexie = new Dexie(name)
  dexie.version(1).stores({ segments: '++id, newest' })
  const segments: Table<SegmentRow, number, Omit<SegmentRow, 'id'>> = dexie.table('segments')
  return {
    keys: () => segments.orderBy('newest').reverse().primaryKeys(),
    read: async (key) => {
      const row = await segments.get(key)
      return row?.shape === shape ? row : undefined
    },
    write: (segment, replaced) =>
      dexie.transaction('rw', segments, async () => {
        await segments.bulkDelete([...replaced])
        return segments.add({ ...segment, shape })
      }),
    delete: (keys) => segments.bulkDelete([...keys])
  }
}
