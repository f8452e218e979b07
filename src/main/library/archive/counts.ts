import { counter } from './counters'
import type { Sql } from './sql'
import type { Archive } from './types'

const STORIES = 'SELECT count(*) AS stories FROM stories'
const INCOMPLETE = `SELECT count(*) AS incomplete FROM articles WHERE text_state <> 'full' OR images_saved < images_total`
const MEDIA = 'SELECT count(*) AS media, coalesce(sum(bytes), 0) AS mediaBytes FROM media'
const QUEUED = 'SELECT count(*) AS queued FROM queued_pages'
const IMAGES = 'SELECT count(*) AS images, coalesce(sum(bytes), 0) AS imageBytes FROM images'

/** How much the library holds; `complete`: stories with all their text and pictures. */
export function counts(sql: Sql): ReturnType<Archive['counts']> {
  const { total, unread } = counter(sql, 'all')
  const { stories } = sql.get<{ stories: number }>(STORIES) ?? { stories: 0 }
  const { incomplete } = sql.get<{ incomplete: number }>(INCOMPLETE) ?? { incomplete: 0 }
  const images = sql.get<{ images: number; imageBytes: number }>(IMAGES) ?? { images: 0, imageBytes: 0 }
  const media = sql.get<{ media: number; mediaBytes: number }>(MEDIA) ?? { media: 0, mediaBytes: 0 }
  const { queued } = sql.get<{ queued: number }>(QUEUED) ?? { queued: 0 }
  return {
    articles: total,
    unread,
    starred: counter(sql, 'starred').total,
    stories,
    complete: total - incomplete,
    queued,
    ...images,
    ...media
  }
}
