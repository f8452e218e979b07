import type { ArticleId } from '@shared/contract/ids'
import type { SearchAnswer } from '@shared/contract/search'
import type { Replica } from '../replica/replica'
import type { SearchClient } from './client'
import type { Asked, InstantAnswer, SearchRow } from './searchTypes'

/** Rows of a page of the exact ranking, and ids of the archive's quick hits. */
export const PAGE = 50

/** What the tiers answer from. */
export type TierParts = Pick<Replica, 'client' | 'items'> & { readonly instant: SearchClient }

/** What of the exact ranking is wanted. */
interface Wanted {
  readonly offset?: number
  readonly limit?: number
  readonly includeOlder: boolean
  readonly facets?: boolean
}

/** Who a query is asked of: the window's own index, then the archive's quick hits, then its exact ranking. */
export class SearchTiers {
  constructor(private readonly parts: TierParts) {}

  /** Null when a later query has taken its place. */
  async instant(query: string): Promise<InstantAnswer | null> {
    try {
      return await this.parts.instant.search(query)
    } catch (thrown) {
      console.error('the instant search failed', thrown)
      return { ids: [], rows: [] }
    }
  }

  /** Null when the archive does not answer; the exact ranking that follows says so. */
  async quick(query: string): Promise<readonly ArticleId[] | null> {
    try {
      return (await this.parts.client.request('search.quick', { query, limit: PAGE })).ids
    } catch (thrown) {
      console.warn('the archive gave no quick hits', thrown)
      return null
    }
  }

  /** Throws `ReaderError`. */
  full({ query, sort, fold }: Asked, { offset = 0, limit = PAGE, includeOlder, facets = false }: Wanted): Promise<SearchAnswer> {
    return this.parts.client.request('search.full', { query, limit, offset, includeOlder, sort, fold, facets })
  }

  /** Rows that came with the instant answer, then those in memory, then those the worker holds, then the library's. */
  async rows(ids: readonly ArticleId[], known: readonly SearchRow[]): Promise<readonly SearchRow[]> {
    const { items, instant } = this.parts
    const byId = new Map<ArticleId, SearchRow>(known.map((row) => [row.id, row]))
    const missing = () => ids.filter((id) => !byId.has(id) && items.peek(id) === undefined)
    if (missing().length > 0) for (const row of await instant.rows(missing())) byId.set(row.id, row)
    if (missing().length > 0) await items.load(missing())
    return ids.flatMap((id) => byId.get(id) ?? items.peek(id) ?? []).map(({ id, head, status }) => ({ id, head, status }))
  }
}
