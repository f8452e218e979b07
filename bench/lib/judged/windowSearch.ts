import type { ArticleId } from '@shared/contract/ids'
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Archive } from '../../../src/main/library/archive/types'
import type { Search } from '../../../src/main/library/search/search'
import { openReplica } from '../../../src/renderer/replica/schema'
import { directWriter } from '../../../src/renderer/replica/writer'
import { fuse, settle } from '../../../src/renderer/search/fuse'
import { createInstantSearch } from '../../../src/renderer/search/instantSearch'
import { openSegments } from '../../../src/renderer/search/segmentStore'

/** Rows shown while typing, and those at the top that then stay: as in `searchSession`. */
const SHOWN = 12
const HELD = 3

/** What the window shows for a query: its own index over the heads, and the archive. */
export interface WindowSearch {
  /** While it is typed: the window's index fused with the archive's quick hits. */
  typed(query: string): Promise<ArticleId[]>
  /** Once the archive has ranked: its answer, below what the reader may have begun to read. */
  settled(query: string): Promise<ArticleId[]>
}

/** Fills the replica of a window that holds every head of an archive, and the index over it. */
export async function openWindowSearch(archive: Archive, search: Search, limit: number): Promise<WindowSearch> {
  Dexie.dependencies.indexedDB = new IDBFactory()
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  const db = openReplica('judged')
  const write = directWriter(db)
  await write({ kind: 'start', start: archive.replicaStart() })
  await write({ kind: 'page', page: archive.page({ scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 1000 }) })
  const instant = createInstantSearch({ replica: db, segments: openSegments('judged-segments'), pause: () => Promise.resolve() })
  await instant.fill()

  async function typed(query: string): Promise<ArticleId[]> {
    const own = (await instant.search(query)) ?? []
    return fuse([own, search.quick(query, limit)]).slice(0, limit)
  }

  async function settled(query: string): Promise<ArticleId[]> {
    const shown = (await typed(query)).slice(0, SHOWN).map((id) => ({ id }))
    return settle(shown, (await search.full(query, { limit, offset: 0 })).results, HELD).map(({ id }) => id)
  }

  return { typed, settled }
}
