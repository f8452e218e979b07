import '../library/noEval'
import { assertNever } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import { serveCalls } from '../library/callWorker'
import { openReplica } from '../replica/schema'
import type { IndexNews } from './indexFollower'
import { createInstantSearch } from './instantSearch'
import { FIRST_ROWS, type InstantAnswer } from './searchTypes'
import { openSegments } from './segmentStore'

/** What the page asks of the search worker. */
export type SearchCall =
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'rows'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'follow'; readonly news: IndexNews }

/** Lets waiting messages in, which go before what is in the background; a timer would be held up, a message to ourselves go round by another thread. */
function pause(): Promise<void> {
  return scheduler.postTask(() => undefined, { priority: 'background' })
}

const search = createInstantSearch({ replica: openReplica(), segments: openSegments(), pause })
search.fill().catch((thrown: unknown) => console.error('the search index could not be filled', thrown))

async function answer(query: string): Promise<InstantAnswer | null> {
  const ids = await search.search(query)
  return ids && { ids, rows: await search.rows(ids.slice(0, FIRST_ROWS)) }
}

serveCalls<SearchCall, InstantAnswer | null>(async (call) => {
  switch (call.kind) {
    case 'search':
      return answer(call.query)
    case 'rows':
      return { ids: call.ids, rows: await search.rows(call.ids) }
    case 'follow':
      await search.follow(call.news)
      return null
    default:
      return assertNever(call)
  }
})
