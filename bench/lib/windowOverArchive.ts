import type { ArticleId, SortKey } from '@shared/contract/ids'
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Archive } from '../../src/main/library/archive/types'
import type { Search } from '../../src/main/library/search/search'
import { openReplica, type ReplicaDatabase } from '../../src/renderer/replica/schema'
import { directWriter } from '../../src/renderer/replica/writer'
import { fuse, settle } from '../../src/renderer/search/fuse'
import { createInstantSearch } from '../../src/renderer/search/instantSearch'
import { openSegments } from '../../src/renderer/search/segmentStore'

/** `stories`: how many the window holds. `limit`: how many ids an answer has at most. */
interface WindowOptions {
  readonly stories: number
  readonly limit: number
}

const PAGE = 1000
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

/** Opens the window's search over the newest `stories` of an archive, fused with what the archive answers. */
export async function openWindowSearch(archive: Archive, search: Search, { stories, limit }: WindowOptions): Promise<WindowSearch> {
  Dexie.dependencies.indexedDB = new IDBFactory()
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  const replica = openReplica('bench')
  await fillReplica(replica, archive, stories)
  const instant = createInstantSearch({ replica, segments: openSegments('bench-segments'), pause: () => Promise.resolve() })
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

async function fillReplica(replica: ReplicaDatabase, archive: Archive, stories: number): Promise<void> {
  const write = directWriter(replica)
  await write({ kind: 'start', start: archive.replicaStart() })
  let before: SortKey | null = null
  for (let filled = 0; filled < stories; filled += PAGE) {
    const page = archive.page({ scope: { kind: 'all' }, unreadOnly: false, before, limit: PAGE })
    await write({ kind: 'page', page })
    before = page.articles.at(-1)?.sortKey ?? null
    if (before === null) return
  }
}
