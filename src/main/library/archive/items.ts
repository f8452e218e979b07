import type { FeedId } from '@shared/contract/ids'
import type { Store } from './store'
import type { Archive, StoredItem } from './types'

const SELECT = 'SELECT id, guid, item_hash AS itemHash, 0 AS isRemoved FROM articles'
const SELECT_REMOVED = 'SELECT article_id AS id, guid, item_hash AS itemHash, 1 AS isRemoved FROM removed_items'
const OF_GUIDS = 'WHERE feed_id = ?1 AND guid IN (SELECT value FROM json_each(?2))'
/** What is stored comes after what was removed: in a map by guid it wins. */
const BY_GUIDS = `${SELECT_REMOVED} ${OF_GUIDS} UNION ALL ${SELECT} ${OF_GUIDS} ORDER BY isRemoved DESC`
/** An item is found by its address as the feed writes it, or by any canonical address its page is known by. */
const BY_ADDRESS = `${SELECT} WHERE feed_id = ?1 AND (url = ?2 OR id IN (SELECT article_id FROM addresses WHERE canonical_url = ?2))
ORDER BY sort_key DESC LIMIT 1`
const REMOVED_BY_ADDRESS = `${SELECT_REMOVED} WHERE feed_id = ? AND url = ? LIMIT 1`

const BY_TITLE = 'SELECT url FROM articles WHERE title = ? COLLATE NOCASE AND url IS NOT NULL ORDER BY sort_key DESC LIMIT 1'

/** Which items of a feed are stored already. */
export function itemMethods({ sql }: Store): Pick<Archive, 'addressByTitle' | 'findItem' | 'storedItems'> {
  const byGuids = (feedId: FeedId, guids: readonly string[]) => sql.all<Row>(BY_GUIDS, feedId, JSON.stringify(guids)).map(toItem)
  const byAddress = (feedId: FeedId, url: string) =>
    sql.get<Row>(BY_ADDRESS, feedId, url) ?? sql.get<Row>(REMOVED_BY_ADDRESS, feedId, url) ?? null
  return {
    addressByTitle: (title) => sql.get<{ url: string }>(BY_TITLE, title.trim()) ?? null,
    findItem(feedId, guid, url) {
      const byGuid = byGuids(feedId, [guid]).at(-1)
      const found = url === null ? null : byAddress(feedId, url)
      return byGuid ?? (found && toItem(found))
    },
    storedItems: (feedId, guids) => new Map(byGuids(feedId, guids).map((item) => [item.guid, item]))
  }
}

type Row = Omit<StoredItem, 'isRemoved'> & { readonly isRemoved: number }

function toItem(row: Row): StoredItem {
  return { ...row, isRemoved: row.isRemoved === 1 }
}
