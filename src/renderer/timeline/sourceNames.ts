import type { Feed } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'

let latest: ReadonlyMap<FeedId, string> = new Map()
const known = new WeakMap<readonly Feed[], ReadonlyMap<FeedId, string>>()

/** The titles of feeds by id; the same object as long as they say the same, however often the feeds' counts change. */
export function sourceNames(feeds: readonly Feed[]): ReadonlyMap<FeedId, string> {
  const names = known.get(feeds) ?? namesOf(feeds)
  known.set(feeds, names)
  return names
}

function namesOf(feeds: readonly Feed[]): ReadonlyMap<FeedId, string> {
  const isSame = feeds.length === latest.size && feeds.every(({ id, title }) => latest.get(id) === title)
  if (!isSame) latest = new Map(feeds.map(({ id, title }) => [id, title]))
  return latest
}
