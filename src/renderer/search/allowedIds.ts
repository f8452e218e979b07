import type { ArticleId } from '@shared/contract/ids'
import { matchesName } from '@shared/text/matchFilter'
import type { Filter, FilterClause } from '@shared/text/queryTypes'
import { feedIds, flaggedIds } from '../replica/listIds'
import { sectionRange } from '../replica/rows'
import type { ReplicaDatabase } from '../replica/schema'

const SECTION_KEY = 'section:'

/** The ids that pass all the filters which the replica has an index for; null when none of them narrows. The rows decide the rest. */
export async function allowedIds(db: ReplicaDatabase, clauses: readonly FilterClause[]): Promise<ReadonlySet<ArticleId> | null> {
  const filters = clauses.map((clause) => clause.filter)
  const lists = (await Promise.all(filters.map((filter) => idsOf(db, filter)))).filter((list) => list !== null)
  const [first, ...others] = lists.map((list) => new Set(list))
  if (first === undefined) return null
  return new Set([...first].filter((id) => others.every((other) => other.has(id))))
}

async function idsOf(db: ReplicaDatabase, filter: Filter): Promise<readonly ArticleId[] | null> {
  switch (filter.name) {
    case 'is':
      return idsMarked(db, filter.value)
    case 'feed':
      return feedsNamed(db, filter)
    case 'section':
      return sectionsNamed(db, filter)
    default:
      return null
  }
}

async function idsMarked(db: ReplicaDatabase, status: Extract<Filter, { name: 'is' }>['value']): Promise<readonly ArticleId[] | null> {
  if (status === 'duplicate') return null
  if (status === 'queued' || status === 'starred') return flaggedIds(db, status === 'starred' ? 'isStarred' : 'isQueued', 1)
  return flaggedIds(db, 'isRead', status === 'read' ? 1 : 0)
}

type NameFilter = Extract<Filter, { readonly isExact: boolean }>

async function feedsNamed(db: ReplicaDatabase, wanted: NameFilter): Promise<readonly ArticleId[]> {
  const feeds = (await db.feeds.toArray()).filter((feed) => matchesName(feed.title, wanted))
  return (await Promise.all(feeds.map((feed) => feedIds(db, feed.id)))).flat()
}

/** The names of all sections are those that are counted. */
async function sectionsNamed(db: ReplicaDatabase, wanted: NameFilter): Promise<readonly ArticleId[]> {
  const keys = await db.counters.where('key').startsWith(SECTION_KEY).primaryKeys()
  const names = keys.map((key) => key.slice(SECTION_KEY.length)).filter((section) => matchesName(section, wanted))
  const lists = names.map((section) =>
    db.articles
      .where('sectionOrder')
      .between(...sectionRange(section))
      .primaryKeys()
  )
  return (await Promise.all(lists)).flat()
}
