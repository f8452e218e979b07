import { assertNever } from '@shared/contract/errors'
import { matchesName } from '@shared/text/matchFilter'
import type { Filter } from '@shared/text/queryTypes'
import type { Sql, SqlValue } from '../archive/sql'

/** A piece of SQL over `a` (library.articles) and `s` (library.statuses), with its values. */
export interface Condition {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** SQL texts without values, so that SQLite can see which partial index answers them. */
const statusConditions = {
  read: 's.is_read = 1',
  starred: 's.is_starred = 1',
  unread: 's.is_read = 0'
} as const

/** The filter as a condition. Names are compared here, as the window compares them, and become row numbers. */
export function filterCondition(sql: Sql, filter: Filter): Condition {
  switch (filter.name) {
    case 'after':
      return { text: 'a.published_at >= ?', values: [filter.time] }
    case 'before':
      return { text: 'a.published_at < ?', values: [filter.time] }
    case 'author':
      return { text: 'a.byline IN (SELECT value FROM json_each(?))', values: [JSON.stringify(bylines(sql, filter.value))] }
    case 'feed':
      return { text: 'a.feed_id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(feeds(sql, filter.value))] }
    case 'section':
      return { text: SECTION_CONDITION, values: [JSON.stringify(sections(sql, filter.value))] }
    case 'has':
      return { text: 'a.images_saved > 0', values: [] }
    case 'is':
      return { text: statusConditions[filter.value], values: [] }
    default:
      return assertNever(filter)
  }
}

const SECTION_CONDITION = `EXISTS (SELECT 1 FROM library.article_sections x
  WHERE x.article_id = a.id AND x.section IN (SELECT value FROM json_each(?)))`

interface Named {
  readonly id: number
  readonly name: string
}

function feeds(sql: Sql, value: string): number[] {
  const rows = sql.all<Named>('SELECT id, coalesce(custom_title, title) AS name FROM library.feeds')
  return rows.filter((row) => matchesName(row.name, value)).map((row) => row.id)
}

function sections(sql: Sql, value: string): string[] {
  const rows = sql.all<{ name: string }>(`SELECT substr(key, 9) AS name FROM library.counters WHERE key LIKE 'section:%'`)
  return rows.map((row) => row.name).filter((name) => matchesName(name, value))
}

function bylines(sql: Sql, value: string): string[] {
  const rows = sql.all<{ name: string }>('SELECT DISTINCT byline AS name FROM library.articles WHERE byline IS NOT NULL')
  return rows.map((row) => row.name).filter((name) => matchesName(name, value))
}
