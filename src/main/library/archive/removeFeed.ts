import type { Feed } from '@shared/contract/feeds'
import { removeEmptyFolder } from './folders'
import { removeTouchedArticles } from './removeArticles'
import type { Store } from './store'
import { touch } from './touched'

/** Removes a subscription with its stories, for good. */
export function removeFeed(store: Store, feed: Feed): void {
  const { sql } = store
  touch(sql, 'SELECT id FROM articles WHERE feed_id = ?', feed.id)
  removeTouchedArticles(store)
  sql.run('DELETE FROM feeds WHERE id = ?', feed.id)
  store.note('feed', feed.id)
  removeEmptyFolder(store, feed.folderId)
}
