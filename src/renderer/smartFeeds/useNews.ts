import { useEffect } from 'react'
import { onEvent } from '../library/request'
import type { NavigationAction } from '../navigation'
import { replica } from '../replica/replica'

/** Opens the feed or smart feed that the reader pressed a notification about. */
export function useNews(go: (action: NavigationAction) => void): void {
  useEffect(() => onEvent('feed.open', ({ id }) => go({ type: 'show', scope: { kind: 'feed', feedId: id } })), [go])
  useEffect(
    () =>
      onEvent('smartFeed.open', ({ id }) => {
        const find = async () => {
          const feed = await replica().db.smartFeeds.get(id)
          if (feed) go({ type: 'find', query: feed.query, sort: 'date', smartFeedId: id })
        }
        find().catch((thrown: unknown) => console.error('the smart feed could not be read', thrown))
      }),
    [go]
  )
}
