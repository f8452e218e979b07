/** What a peer is given of an article. */
export interface PeerDocument {
  readonly id: number
  readonly title: string
  readonly body: string
}

/** Another search engine over the same articles, used the plain way. */
export interface Peer {
  readonly name: string
  add(documents: readonly PeerDocument[]): void
  /** Ids, best first. */
  search(query: string, limit: number): number[]
  /** Ids for what has been typed so far, the last word unfinished. */
  type(query: string, limit: number): number[]
  /** Bytes on disk; null for one that lives in memory. */
  bytes(): number | null
  close(): void
}
