import '../library/noEval'
import { assertNever } from '@shared/contract/errors'
import { serveCalls } from '../library/callWorker'
import { openReplica } from '../replica/schema'
import { createInstantSearch, type IndexNews, type InstantAnswer } from './instantSearch'

/** What the page asks of the search worker. */
export type SearchCall = { readonly kind: 'search'; readonly query: string } | { readonly kind: 'follow'; readonly news: IndexNews }

/** Lets waiting messages in: a message to ourselves stands behind them, and unlike timers is not held up. */
const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()
function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })
}

const search = createInstantSearch(openReplica(), pause)
void search.fill()

serveCalls<SearchCall, InstantAnswer>(async (call) => {
  switch (call.kind) {
    case 'search':
      return search.search(call.query)
    case 'follow':
      await search.follow(call.news)
      return null
    default:
      return assertNever(call)
  }
})
