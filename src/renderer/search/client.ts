import { callWorker } from '../library/callWorker'
import type { Applied } from '../replica/applied'
import type { Replica } from '../replica/replica'
import type { IndexNews, InstantAnswer } from './instantSearch'
import type { SearchCall } from './worker'

/** The instant tier as the page sees it. */
export interface SearchClient {
  /** Null when a newer query came meanwhile. */
  search(query: string): Promise<InstantAnswer>
}

/** Starts the search worker and keeps it told of what is written to the replica. */
export function startSearchWorker(replica: Pick<Replica, 'onApplied' | 'state'>): SearchClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' })
  const call = callWorker<SearchCall, InstantAnswer>(worker)
  replica.onApplied((applied) => {
    const news = indexNews(applied, replica.state()?.cursor ?? 0)
    call({ kind: 'follow', news }).catch((thrown: unknown) => console.error('the search index could not follow', thrown))
  })
  return { search: (query) => call({ kind: 'search', query }) }
}

export function indexNews({ rebuilt, articles, removed }: Applied, cursor: number): IndexNews {
  return { rebuilt, articles: [...articles], removed: [...removed], cursor }
}
