import type { FeedId } from '@shared/contract/ids'
import type { Store } from './store'
import type { Archive, StoredItem } from './types'

const SELECT = 'SELECT id, guid, item_hash AS itemHash FROM articles'
const BY_GUIDS = `${SELECT} WHERE feed_id = ? AND guid IN (SELECT value FROM json_each(?))`
/** An item is found by its address as the feed writes it, or by any canonical address its page is known by. */
const BY_ADDRESS = `${SELECT} WHERE feed_id = ?1 AND (url = ?2 OR id IN (SELECT article_id FROM addresses WHERE canonical_url = ?2))
ORDER BY sort_key DESC LIMIT 1`

const BY_TITLE = 'SELECT url FROM articles WHERE title = ? COLLATE NOCASE AND url IS NOT NULL ORDER BY sort_key DESC LIMIT 1'

/** Which items of a feed are stored already. */
export function itemMethods({ sql }: Store): Pick<Archive, 'addressByTitle' | 'findItem' | 'storedItems'> {
  const byGuids = (feedId: FeedId, guids: readonly string[]) => sql.all<StoredItem>(BY_GUIDS, feedId, JSON.stringify(guids))
  return {
    addressByTitle: (title) => sql.get<{ url: string }>(BY_TITLE, title.trim()) ?? null,
    findItem(feedId, guid, url) {
      const [byGuid] = byGuids(feedId, [guid])
      const found = byGuid ?? (url === null ? undefined : sql.get<StoredItem>(BY_ADDRESS, feedId, url))
      return found ?? null
    },
    storedItems: (feedId, guids) => new Map(byGuids(feedId, guids).map((item) => [item.guid, item]))
  }
}
