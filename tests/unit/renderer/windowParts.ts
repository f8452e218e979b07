import type { Events } from '@shared/contract/events'
import type { ArticleId, FeedId } from '@shared/contract/ids'
import type { LibraryState } from '@shared/contract/library'
import { requests } from '@shared/contract/requests'
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { onTestFinished, vi } from 'vitest'
import type { Archive } from '../../../src/main/library/archive/types'
import type { CapturedArticle } from '../../../src/main/library/articles/types'
import type { LibraryClient } from '../../../src/renderer/library/request'
import { createReplica, type Replica } from '../../../src/renderer/replica/replica'
import { openReplica, type ReplicaDatabase } from '../../../src/renderer/replica/schema'
import { directWriter } from '../../../src/renderer/replica/writer'
import { openSegments, type SegmentStore } from '../../../src/renderer/search/segmentStore'
import { makeArticle } from '../../helpers/makeArticle'
import { addFeed, temporaryArchive } from '../library/archive/temporaryArchive'

let made = 0

/** A real archive with a feed to save into. */
export type TestArchive = Archive & { readonly feedId: FeedId }

export function testArchive(): TestArchive {
  const archive = temporaryArchive()
  return { ...archive, feedId: addFeed(archive, { title: 'The Harbour Post' }).id }
}

export function save(archive: TestArchive, overrides: Partial<CapturedArticle> = {}): ArticleId {
  return archive.saveArticle(makeArticle({ feedId: archive.feedId, ...overrides })).id
}

/** An empty replica in an IndexedDB of its own, in memory. */
export function testReplica(files = new IDBFactory()): ReplicaDatabase {
  Dexie.dependencies.indexedDB = files
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  return openReplica(`test-${++made}`)
}

/** An empty store of index segments, in memory too. */
export function testSegments(): SegmentStore {
  Dexie.dependencies.indexedDB ??= new IDBFactory()
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  return openSegments(`test-segments-${++made}`)
}

/** Requests that the window's parts make, answered by a real archive. `asked` lists their names. */
export interface ArchiveClient extends LibraryClient {
  readonly asked: readonly string[]
  /** Makes the next request fail so. */
  failNext(error: Error): void
  /** Tells the window what the shell says of the library. */
  say(state: LibraryState): void
}

export function archiveClient(archive: Archive): ArchiveClient {
  const asked: string[] = []
  const stateListeners = new Set<(payload: Events['library.state']) => void>()
  let failure: Error | null = null
  const answers = answersOf(archive)
  async function request(name: string, args: unknown): Promise<unknown> {
    asked.push(name)
    if (failure) {
      const error = failure
      failure = null
      throw error
    }
    const answer = answers[name]
    if (answer === undefined) throw new Error(`the test answers no ${name}`)
    return structuredClone(answer(args))
  }
  return {
    asked,
    failNext: (error) => {
      failure = error
    },
    request: request as LibraryClient['request'],
    say: (state) => {
      for (const listener of stateListeners) listener({ state })
    },
    onEvent: (event, listener) => {
      if (event === 'changes.available') return archive.onChange((seq) => listener({ seq } as never))
      if (event === 'library.state') stateListeners.add(listener as (payload: Events['library.state']) => void)
      return () => undefined
    }
  }
}

/** Arguments are parsed as the library parses them. */
function answersOf(archive: Archive): Readonly<Record<string, (args: unknown) => unknown>> {
  return {
    'replica.start': () => archive.replicaStart(),
    'changes.since': (args) => {
      const { cursor, limit } = requests['changes.since'].args.parse(args)
      return archive.changesSince(cursor, limit)
    },
    'articles.page': (args) => archive.page(requests['articles.page'].args.parse(args)),
    'articles.heads': (args) => archive.heads(requests['articles.heads'].args.parse(args).ids),
    'articles.read': (args) => archive.article(requests['articles.read'].args.parse(args).id),
    'settings.get': () => archive.settings(),
    'settings.set': (args) => archive.changeSettings(requests['settings.set'].args.parse(args)),
    'sync.progress': () => null
  }
}

export function testWindow(archive: Archive, client: LibraryClient = archiveClient(archive), db: ReplicaDatabase = testReplica()): Replica {
  const replica = createReplica({ db, client, write: directWriter(db) })
  onTestFinished(replica.close)
  return replica
}

/** Waits until this holds; ten seconds, since a busy machine is no failure. */
export function until(holds: () => unknown): Promise<void> {
  return vi.waitFor(async () => void (await holds()), { timeout: 10_000, interval: 10 })
}
