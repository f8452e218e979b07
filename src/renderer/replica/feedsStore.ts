import type { ChangeKind, Counter } from '@shared/contract/changes'
import type { Feed, Folder } from '@shared/contract/feeds'
import type { SmartFeed } from '@shared/contract/search'
import { coalesce } from '../library/coalesce'
import { createStore, type Store } from '../library/store'
import type { ReplicaSource } from './replica'

/** What the sidebar shows, sorted by name. Counters by their key: `all`, `starred`, `section:NAME`. */
export interface Feeds {
  readonly feeds: readonly Feed[]
  readonly folders: readonly Folder[]
  readonly counters: ReadonlyMap<string, Counter>
  readonly smartFeeds: readonly SmartFeed[]
}
export type FeedsStore = Store<Feeds | undefined>

const PAUSE = 150
const SHOWN: readonly ChangeKind[] = ['counter', 'feed', 'folder', 'smartFeed']
/** As people sort names: "Été" beside "Etna", 2 before 10. */
const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** Keeps feeds, folders and counters in memory; undefined until the replica is this library's. */
export function createFeedsStore(source: ReplicaSource): FeedsStore {
  const store = createStore<Feeds | undefined>(undefined)
  const reload = coalesce(async () => store.set(await readFeeds(source)), PAUSE)
  source.onApplied(({ kinds }) => {
    if (SHOWN.some((kind) => kinds.has(kind))) reload()
  })
  return store
}

async function readFeeds({ db }: ReplicaSource): Promise<Feeds> {
  const [feeds, folders, counters, smartFeeds] = await Promise.all([
    db.feeds.toArray(),
    db.folders.toArray(),
    db.counters.toArray(),
    db.smartFeeds.toArray()
  ])
  return {
    feeds: feeds.sort((a, b) => names.compare(a.title, b.title)),
    folders: folders.sort((a, b) => names.compare(a.name, b.name)),
    counters: new Map(counters.map((counter) => [counter.key, counter])),
    smartFeeds: smartFeeds.sort((a, b) => names.compare(a.title, b.title))
  }
}
