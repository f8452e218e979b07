import { matchesName } from '@shared/text/matchFilter'
import type { Filter, NameFilter, NameFilterName } from '@shared/text/queryTypes'
import type { Sql } from '../archive/sql'
import { type Catalog, MARKS, type NamedColumn } from './catalog/types'
import type { Mask } from './mask'

type Accepts = (place: number) => boolean

/** Masks of filters that were asked lately, as long as their catalog lives: a filter stays the same while words are typed after it. */
const kept = new WeakMap<Catalog, Map<string, Mask>>()
const MOST_KEPT = 50

/** The articles of a catalog that pass a filter. */
export function filterMask(sql: Sql, catalog: Catalog, filter: Filter): Mask {
  const known = kept.get(catalog) ?? new Map<string, Mask>()
  kept.set(catalog, known)
  const key = JSON.stringify(filter)
  const mask = known.get(key) ?? maskOf(catalog, acceptBy(sql, catalog, filter))
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, mask)
  return mask
}

function maskOf({ size }: Catalog, accepts: Accepts): Mask {
  const mask = new Uint8Array(size)
  for (let place = 0; place < size; place++) if (accepts(place)) mask[place] = 1
  return mask
}

function acceptBy(sql: Sql, catalog: Catalog, filter: Filter): Accepts {
  switch (filter.name) {
    case 'time':
      return inSpan(catalog, filter)
    case 'lang':
      return byNumber(catalog, 'language', (names) => names.some((name) => name.split('-', 1)[0] === filter.value))
    case 'has':
      return filter.value === 'audio' || filter.value === 'video'
        ? amongIds(catalog, idsWith(sql, filter.value))
        : marked(catalog, filter.value)
    case 'is':
      return filter.value === 'unread' ? (place) => !marked(catalog, 'read')(place) : marked(catalog, filter.value)
    default:
      return acceptByName(sql, catalog, filter)
  }
}

function inSpan({ publishedAt }: Catalog, { from, to }: Extract<Filter, { name: 'time' }>): Accepts {
  const [least, end] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]
  return (place) => {
    const time = publishedAt[place] ?? 0
    return time >= least && time < end
  }
}

function marked({ marks }: Catalog, mark: keyof typeof MARKS): Accepts {
  const bit = MARKS[mark]
  return (place) => ((marks[place] ?? 0) & bit) !== 0
}

/** Looks at each name of the dictionary once, then at numbers only. */
function byNumber({ named, dictionaries }: Catalog, column: NamedColumn, accepts: (folded: readonly string[]) => boolean): Accepts {
  const dictionary = dictionaries[column]
  const accepted = Uint8Array.from({ length: dictionary.size }, (_, number) => (accepts(dictionary.folded(number)) ? 1 : 0))
  const numbers = named[column]
  return (place) => accepted[numbers[place] ?? 0] === 1
}

function amongIds({ ids }: Catalog, wanted: ReadonlySet<number>): Accepts {
  return (place) => wanted.has(ids[place] ?? 0)
}

const columns: Partial<Readonly<Record<NameFilterName, NamedColumn>>> = {
  author: 'author',
  section: 'sections',
  site: 'site',
  topic: 'topic'
}

function acceptByName(sql: Sql, catalog: Catalog, filter: NameFilter): Accepts {
  const column = columns[filter.name]
  if (column !== undefined) return byNumber(catalog, column, (folded) => folded.some((name) => isNamed(name, filter)))
  const keys = keysNamed(sql, filter)
  if (filter.name === 'feed' || filter.name === 'folder') return (place) => keys.has(catalog.feeds[place] ?? 0)
  if (filter.name === 'story') return (place) => catalog.stories[place] !== 0 && keys.has(catalog.stories[place] ?? 0)
  return amongIds(catalog, keys)
}

/** As `matchesName`, for a name that is folded already. */
function isNamed(folded: string, { value, isExact }: NameFilter): boolean {
  return isExact ? folded === value : folded.includes(value)
}

const MEDIA = 'SELECT DISTINCT article_id AS id FROM library.article_media WHERE kind = ?'

function idsWith(sql: Sql, kind: string): ReadonlySet<number> {
  return new Set(sql.all<{ id: number }>(MEDIA, kind).map((row) => row.id))
}

/** The names that a filter by name compares, with the row number each stands for. */
const keyed: Partial<Readonly<Record<NameFilterName, string>>> = {
  feed: 'SELECT id AS key, coalesce(custom_title, title) AS name FROM library.feeds',
  folder: `WITH RECURSIVE above(feed_id, id) AS (SELECT id, folder_id FROM library.feeds
    UNION SELECT above.feed_id, f.parent_id FROM above JOIN library.folders f ON f.id = above.id)
    SELECT above.feed_id AS key, f.name FROM above JOIN library.folders f ON f.id = above.id`,
  story: 'SELECT id AS key, title AS name FROM library.stories',
  tag: 'SELECT article_id AS key, tag AS name FROM library.article_tags'
}
/** Names are many: they are compared by SQLite, folded as they are stored. */
const NAMED_EXACTLY = `SELECT n.article_id AS key FROM library.names m JOIN library.article_names n ON n.name_id = m.id WHERE m.key = ?`
const NAMED = `SELECT n.article_id AS key FROM library.names m JOIN library.article_names n ON n.name_id = m.id WHERE instr(m.key, ?) > 0`

function keysNamed(sql: Sql, filter: NameFilter): ReadonlySet<number> {
  if (filter.name === 'name') {
    const rows = sql.all<{ key: number }>(filter.isExact ? NAMED_EXACTLY : NAMED, filter.value)
    return new Set(rows.map((row) => row.key))
  }
  const rows = sql.all<{ key: number; name: string }>(keyed[filter.name] ?? '')
  const isNumber = (key: number) => filter.name === 'story' && String(key) === filter.value
  return new Set(rows.filter(({ key, name }) => matchesName(name, filter) || isNumber(key)).map((row) => row.key))
}
