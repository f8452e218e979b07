import type { ArticleId } from '@shared/contract/ids'
import { callWorker } from '../library/callWorker'
import type { Applied } from '../replica/applied'
import type { Replica } from '../replica/replica'
import type { IndexNews } from './indexFollower'
import type { InstantAnswer, SearchRow } from './searchTypes'
import type { SearchCall } from './worker'

/** The instant tier as the page sees it. */
export interface SearchClient {
  /** Null when a newer query came meanwhile. */
  search(query: string): Promise<InstantAnswer | null>
  /** The rows that the window holds of these. */
  rows(ids: readonly ArticleId[]): Promise<readonly SearchRow[]>
}

/** Starts the search worker and keeps it told of what is written to the replica. */
export function startSearchWorker(replica: Pick<Replica, 'onApplied'>): SearchClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' })
  const call = callWorker<SearchCall, InstantAnswer | null>(worker)
  replica.onApplied((applied) => {
    call({ kind: 'follow', news: indexNews(applied) }).catch((thrown: unknown) =>
      console.error('the search index could not follow', thrown)
    )
  })
  return {
    search: (query) => call({ kind: 'search', query }),
    rows: async (ids) => (await call({ kind: 'rows', ids }))?.rows ?? []
  }
}

/** What of it the search must know. */
export function indexNews({ rebuilt, started, kinds, articles, removed, statuses }: Applied): IndexNews {
  const feeds = started || kinds.has('feed') || kinds.has('folder')
  return { rebuilt, feeds, articles: [...articles], removed: [...removed], statuses: [...statuses.values()] }
}
