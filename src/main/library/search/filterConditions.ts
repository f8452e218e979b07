import { matchesName } from '@shared/text/matchFilter'
import type { Filter, NameFilterName } from '@shared/text/queryTypes'
import type { Sql, SqlValue } from '../archive/sql'

/** A piece of SQL over `a` (library.articles) and `s` (library.statuses), with its values. */
export interface Condition {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** SQL texts without values, so that SQLite can see which partial index answers them. */
const statusConditions = {
  duplicate: 'a.duplicate_of IS NOT NULL',
  queued: 's.queued_at IS NOT NULL',
  read: 's.is_read = 1',
  starred: 's.is_starred = 1',
  unread: 's.is_read = 0'
} as const

const partConditions = {
  audio: `EXISTS (SELECT 1 FROM library.article_media m WHERE m.article_id = a.id AND m.kind = 'audio')`,
  comments: 'a.comment_count > 0',
  image: 'a.images_saved > 0',
  revision: 'a.revised_at IS NOT NULL',
  video: `EXISTS (SELECT 1 FROM library.article_media m WHERE m.article_id = a.id AND m.kind = 'video')`
} as const

type NameFilter = Extract<Filter, { readonly isExact: boolean }>

/** The filter as a condition. Names are compared here, as the window compares them, and become row numbers. */
export function filterCondition(sql: Sql, filter: Filter): Condition {
  switch (filter.name) {
    case 'time':
      return timeCondition(filter)
    case 'lang':
      return { text: `(lower(a.language) = ? OR lower(a.language) LIKE ?)`, values: [filter.value, `${filter.value}-%`] }
    case 'has':
      return { text: partConditions[filter.value], values: [] }
    case 'is':
      return { text: statusConditions[filter.value], values: [] }
    default:
      return nameCondition(sql, filter)
  }
}

function timeCondition({ from, to }: Extract<Filter, { name: 'time' }>): Condition {
  const [least, most] = [from ?? Number.MIN_SAFE_INTEGER, to ?? Number.MAX_SAFE_INTEGER]
  return { text: 'a.published_at >= ? AND a.published_at < ?', values: [least, most] }
}

function nameCondition(sql: Sql, filter: NameFilter): Condition {
  const { text, key } = named[filter.name]
  const rows = sql.all<{ readonly key: number | string; readonly name: string | null }>(key)
  const isNumber = (row: { readonly key: number | string }) => filter.name === 'story' && String(row.key) === filter.value
  const keys = rows.filter((row) => matchesName(row.name ?? '', filter) || isNumber(row)).map((row) => row.key)
  return { text, values: [JSON.stringify([...new Set(keys)])] }
}

const IN = 'IN (SELECT value FROM json_each(?))'
/** The host of an address, as written between `//` and the next `/`. */
const AFTER_SCHEME = `substr(url, instr(url, '//') + 2)`
const HOST = `substr(${AFTER_SCHEME}, 1, ifnull(nullif(instr(${AFTER_SCHEME}, '/'), 0), length(url) + 1) - 1)`

/** For each filter by name: which articles have one of some keys, and the keys with their names. */
const named: Readonly<Record<NameFilterName, { readonly text: string; readonly key: string }>> = {
  author: { text: `a.byline ${IN}`, key: 'SELECT DISTINCT byline AS key, byline AS name FROM library.articles WHERE byline IS NOT NULL' },
  feed: { text: `a.feed_id ${IN}`, key: 'SELECT id AS key, coalesce(custom_title, title) AS name FROM library.feeds' },
  folder: {
    text: `a.feed_id ${IN}`,
    key: `WITH RECURSIVE above(feed_id, id) AS (SELECT id, folder_id FROM library.feeds
      UNION SELECT above.feed_id, f.parent_id FROM above JOIN library.folders f ON f.id = above.id)
      SELECT above.feed_id AS key, f.name FROM above JOIN library.folders f ON f.id = above.id`
  },
  name: {
    text: `EXISTS (SELECT 1 FROM library.article_names n WHERE n.article_id = a.id AND n.name_id ${IN})`,
    key: 'SELECT id AS key, text AS name FROM library.names'
  },
  section: {
    text: `EXISTS (SELECT 1 FROM library.article_sections x WHERE x.article_id = a.id AND x.section ${IN})`,
    key: `SELECT substr(key, 9) AS key, substr(key, 9) AS name FROM library.counters WHERE key LIKE 'section:%'`
  },
  site: {
    text: `(ifnull(a.site_name, '') || char(10) || ifnull(${HOST.replaceAll('url', 'a.url')}, '')) ${IN}`,
    key: `SELECT DISTINCT ifnull(site_name, '') || char(10) || ifnull(${HOST}, '') AS key, site_name AS name FROM library.articles
      UNION SELECT DISTINCT ifnull(site_name, '') || char(10) || ifnull(${HOST}, ''), ${HOST} FROM library.articles`
  },
  story: { text: `a.story_id ${IN}`, key: 'SELECT id AS key, title AS name FROM library.stories' },
  tag: {
    text: `EXISTS (SELECT 1 FROM library.article_tags x WHERE x.article_id = a.id AND x.tag ${IN})`,
    key: 'SELECT DISTINCT tag AS key, tag AS name FROM library.article_tags'
  },
  topic: { text: `a.topic ${IN}`, key: 'SELECT DISTINCT topic AS key, topic AS name FROM library.articles WHERE topic IS NOT NULL' }
}
