import MiniSearch from 'minisearch'
import type { Peer, PeerDocument } from './peer'

/** MiniSearch alone over the full text: its defaults, with prefixes, typos and more weight for titles. */
export function miniSearch(): Peer {
  const index = new MiniSearch<PeerDocument>({ fields: ['title', 'body'], searchOptions: { boost: { title: 3 } } })
  const ids = (found: readonly { readonly id: unknown }[], limit: number) => found.slice(0, limit).map(({ id }) => Number(id))
  return {
    name: 'MiniSearch alone',
    add: (documents) => index.addAll(documents),
    search: (query, limit) => ids(index.search(query, { prefix: true, fuzzy: 0.2 }), limit),
    type: (query, limit) => ids(index.search(query, { prefix: true, combineWith: 'AND' }), limit),
    bytes: () => null,
    close: () => index.removeAll()
  }
}
