import type { Sql } from '../../archive/sql'
import { eachRow } from '../eachRow'
import { startPace } from '../pace'
import { type CatalogEntry, MARKS } from './types'

interface Row extends Omit<CatalogEntry, 'site'> {
  readonly siteName: string | null
  readonly url: string | null
}

const COLUMNS = `
SELECT i.row, a.id, a.sort_key AS sortKey, a.published_at AS publishedAt, a.feed_id AS feedId, a.story_id AS storyId,
  ${MARKS.read} * s.is_read + ${MARKS.starred} * s.is_starred + ${MARKS.queued} * (s.queued_at IS NOT NULL) +
  ${MARKS.duplicate} * (a.duplicate_of IS NOT NULL) + ${MARKS.image} * (a.images_saved > 0) +
  ${MARKS.comments} * (ifnull(a.comment_count, 0) > 0) + ${MARKS.revision} * (a.revised_at IS NOT NULL) +
  ${MARKS.highlight} * EXISTS (SELECT 1 FROM library.annotations n WHERE n.article_id = a.id AND n.quote IS NOT NULL) +
  ${MARKS.note} * EXISTS (SELECT 1 FROM library.annotations n WHERE n.article_id = a.id AND n.note <> '') AS marks,
  a.byline AS author, a.language, a.sections, a.topic, a.site_name AS siteName, a.url`
const PARTS = 'CROSS JOIN library.articles a ON a.id = i.article_id CROSS JOIN library.statuses s ON s.article_id = a.id ORDER BY i.row'
const SELECT_ALL = `${COLUMNS} FROM indexed i ${PARTS}`
const SELECT_SOME = `${COLUMNS} FROM json_each(?) k CROSS JOIN indexed i ON i.article_id = k.value ${PARTS}`

/** Every article that is indexed, in order of rows; others get their turn meanwhile. */
export async function readAllEntries(sql: Sql): Promise<CatalogEntry[]> {
  const entries: CatalogEntry[] = []
  const pace = startPace()
  for (const row of eachRow<Row>(sql, SELECT_ALL, [])) {
    entries.push(toEntry(row))
    if (pace.isSpent()) await pace.pause()
  }
  return entries
}

/** Those of some articles that are indexed, in order of rows. */
export function readEntries(sql: Sql, ids: Iterable<number>): CatalogEntry[] {
  return sql.all<Row>(SELECT_SOME, JSON.stringify([...ids])).map(toEntry)
}

function toEntry({ siteName, url, ...row }: Row): CatalogEntry {
  return { ...row, site: `${siteName ?? ''}\n${hostOf(url ?? '')}` }
}

/** The host of an address, as written between `//` and the next `/`. */
function hostOf(url: string): string {
  const start = url.indexOf('//')
  if (start < 0) return ''
  const end = url.indexOf('/', start + 2)
  return url.slice(start + 2, end < 0 ? url.length : end)
}
