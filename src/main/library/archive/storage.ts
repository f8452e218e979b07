import type { FeedStorage, MonthStorage } from '@shared/contract/storage'
import { ALL_BYTES, JOIN_BYTES } from './articleBytes'
import type { Store } from './store'
import type { Archive } from './types'

const BY_FEED = `
SELECT a.feed_id AS feedId, count(*) AS articles, coalesce(sum(t.bytes), 0) AS text, coalesce(sum(p.bytes), 0) AS pictures,
  coalesce(sum(m.bytes), 0) AS media, min(a.published_at) AS oldestAt, max(a.published_at) AS newestAt
FROM articles a ${JOIN_BYTES} GROUP BY a.feed_id ORDER BY text + pictures + media DESC`
const BY_MONTH = `
SELECT strftime('%Y-%m', a.published_at / 1000, 'unixepoch') AS month, count(*) AS articles,
  sum(${ALL_BYTES}) AS bytes
FROM articles a ${JOIN_BYTES} GROUP BY month ORDER BY month`
const REMOVED = 'SELECT coalesce(sum(length(snapshot)), 0) AS bytes FROM removed_articles'

/** Where the room goes. Reads every row: for a page that a person opens, not for each change. */
export function storageMethods({ sql, read }: Store): Pick<Archive, 'storage'> {
  return {
    storage: () =>
      read(() => ({
        feeds: sql.all<FeedStorage>(BY_FEED),
        months: sql.all<MonthStorage>(BY_MONTH),
        removedBytes: sql.get<{ bytes: number }>(REMOVED)?.bytes ?? 0
      }))
  }
}
