import type { ArticleId } from '@shared/contract/ids'
import type { Archive } from '../archive/types'
import { allowedHosts } from '../feeds/privateHosts'
import { SAVED_PAGES } from '../pages/savedPages'

/**
 * The hosts that fetches for a stored story may reach on private addresses: those of its feed, or of the page that the reader
 * saved. An imported file may say of itself what it likes: for its stories there are none.
 */
export function allowedForStory(archive: Archive, id: ArticleId): ReadonlySet<string> {
  const { feedId, url } = archive.origin(id)
  const feed = archive.feed(feedId)
  if (feed.kind !== 'imports') return allowedHosts(archive, feed.url)
  return feed.url === SAVED_PAGES.url && url !== null ? allowedHosts(archive, url) : new Set()
}
