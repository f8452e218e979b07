import { fold } from '@shared/text/fold'
import type { Sql } from '../archive/sql'
import { ID_LIST, idList } from '../archive/touched'
import type { Group } from './compareGroups'
import { groupBy } from './groupBy'
import { profileOf } from './storyProfile'
import type { TermIndex } from './termIndex'

/** A group as it stands in the archive: a story with all its chapters, or an article that is in none. */
export interface StoredGroup extends Group {
  /** A chapter of the story; null for an article in none. */
  readonly storyId: number | null
}

interface Row {
  readonly id: number
  readonly storyId: number | null
  readonly saga: number | null
}
interface Facts {
  readonly language: string | null
  readonly topic: string | null
  readonly feedId: number
}

/** Members that speak for a story, the nearest in time: more make it no clearer. */
const SPEAKERS = 24
const SAGAS = `
SELECT a.id, a.story_id AS storyId, ifnull(s.saga_id, s.id) AS saga
FROM json_each(?) k CROSS JOIN articles a ON a.id = k.value LEFT JOIN stories s ON s.id = a.story_id ORDER BY k.key`
const NEAREST_MEMBERS = `
SELECT a.id FROM stories s JOIN articles a ON a.story_id = s.id
WHERE s.id = ?1 OR s.saga_id = ?1 ORDER BY abs(a.published_at - ?2) LIMIT ${SPEAKERS}`
const FACTS = `SELECT language, topic, feed_id AS feedId FROM articles WHERE id IN (${ID_LIST})`
const LINKS = `SELECT count(*) AS count FROM links WHERE article_id IN (${ID_LIST}) AND target_id IN (${ID_LIST})`

/** The groups that articles are in, in the order of the first of each; at most so many. Seen from a moment in time. */
export function groupsOf(sql: Sql, index: TermIndex, ids: readonly number[], at: number, limit: number): StoredGroup[] {
  const groups = [...groupBy(sql.all<Row>(SAGAS, idList(ids)), ({ id, saga }) => saga ?? -id)].slice(0, limit)
  return groups.flatMap(([, [first]]) => {
    if (first === undefined) return []
    const members = first.saga === null ? [first.id] : sql.all<{ id: number }>(NEAREST_MEMBERS, first.saga, at).map(({ id }) => id)
    const group = describeGroup(sql, index, members, first.storyId)
    return group.ids.length > 0 ? [group] : []
  })
}

/** Two groups as one. */
export function uniteGroups(sql: Sql, index: TermIndex, one: StoredGroup, other: StoredGroup): StoredGroup {
  return describeGroup(sql, index, [...one.ids, ...other.ids], one.storyId ?? other.storyId)
}

function describeGroup(sql: Sql, index: TermIndex, ids: readonly number[], storyId: number | null): StoredGroup {
  const known = ids.filter((id) => index.contentOf(id) !== null)
  const facts = sql.all<Facts>(FACTS, idList(ids))
  return {
    ids: known,
    storyId,
    profile: profileOf(index, known),
    languages: new Set(facts.flatMap(({ language }) => language?.slice(0, 2) ?? [])),
    labels: new Set(facts.flatMap(({ topic }) => (topic === null ? [] : [fold(topic)]))),
    feeds: new Set(facts.map(({ feedId }) => feedId))
  }
}

/** How many links lead between two groups. */
export function linksBetween(sql: Sql, one: Group, other: Group): number {
  const [ones, others] = [idList(one.ids), idList(other.ids)]
  const count = (from: string, to: string) => sql.get<{ count: number }>(LINKS, from, to)?.count ?? 0
  return count(ones, others) + count(others, ones)
}
