import type { Feed } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'

/** The feeds a sync is for. Without a choice: every one that is fetched at all, except those that said they are gone. */
export function chooseFeeds(feeds: readonly Feed[], feedIds: readonly FeedId[] | undefined): readonly Feed[] {
  const fetched = feeds.filter(({ kind }) => kind !== 'imports')
  if (feedIds === undefined) return fetched.filter(({ state }) => state !== 'gone')
  const chosen = new Set(feedIds)
  return fetched.filter(({ id }) => chosen.has(id))
}
