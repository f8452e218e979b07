import type { Feed } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'

const known = new WeakMap<readonly Feed[], ReadonlyMap<FeedId, string>>()

/** The titles of feeds by id, made once for each list of feeds. */
export function sourceNames(feeds: readonly Feed[]): ReadonlyMap<FeedId, string> {
  const names = known.get(feeds) ?? new Map(feeds.map(({ id, title }) => [id, title]))
  known.set(feeds, names)
  return names
}
