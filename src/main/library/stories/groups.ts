import { fold } from '@shared/text/fold'
import { baseLanguage } from '@shared/text/language'
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

/** The groups around an article, the nearest first, and the links between any of their articles. */
export interface Surroundings {
  /** The group of the article itself; null when it is not described. */
  readonly own: StoredGroup | null
  readonly others: readonly StoredGroup[]
  linksBetween(one: Group, other: Group): number
}

interface Row {
  readonly id: number
  readonly storyId: number | null
  readonly saga: number | null
}
interface Facts {
  readonly id: number
  readonly language: string | null
  readonly topic: string | null
  readonly feedId: number
}
interface Link {
  readonly source: number
  readonly target: number
}
/** A group before its articles are looked at. */
interface Outline {
  readonly ids: readonly number[]
  readonly storyId: number | null
}

/** Members that speak for a story, the nearest in time: more make it no clearer. */
const SPEAKERS = 24
const SAGAS = `
SELECT a.id, a.story_id AS storyId, ifnull(s.saga_id, s.id) AS saga
FROM json_each(?) k CROSS JOIN articles a ON a.id = k.value LEFT JOIN stories s ON s.id = a.story_id ORDER BY k.key`
const NEAREST_MEMBERS = `
SELECT a.id FROM (SELECT id FROM stories WHERE id = ?1 UNION SELECT id FROM stories WHERE saga_id = ?1) s
JOIN articles a ON a.story_id = s.id ORDER BY abs(a.published_at - ?2) LIMIT ${SPEAKERS}`
const FACTS = `SELECT id, language, topic, feed_id AS feedId FROM articles WHERE id IN (${ID_LIST})`
const LINKS = `SELECT article_id AS source, target_id AS target FROM links WHERE article_id IN (${ID_LIST}) AND target_id IS NOT NULL`

/** Reads the groups of an article and of its neighbours, at most `limit` of them, as seen from its time. */
export function readSurroundings(
  sql: Sql,
  index: TermIndex,
  subject: { readonly id: number; readonly publishedAt: number },
  neighbours: readonly number[],
  limit: number
): Surroundings {
  const rows = sql.all<Row>(SAGAS, idList([subject.id, ...neighbours]))
  const outlines = [...groupBy(rows, ({ id, saga }) => saga ?? -id).values()]
    .slice(0, limit + 1)
    .map(([first]) => outline(sql, index, first, subject.publishedAt))
    .filter(({ ids }) => ids.length > 0)
  const ids = idList(outlines.flatMap((group) => group.ids))
  const facts = new Map(sql.all<Facts>(FACTS, ids).map((row) => [row.id, row]))
  const links = sql.all<Link>(LINKS, ids)
  const groups = outlines.map((group) => describeGroup(index, group, facts))
  const own = groups.find((group) => group.ids.includes(subject.id)) ?? null
  return { own, others: groups.filter((group) => group !== own), linksBetween: (one, other) => countLinks(links, one.ids, other.ids) }
}

function outline(sql: Sql, index: TermIndex, row: Row | undefined, at: number): Outline {
  if (row === undefined) return { ids: [], storyId: null }
  const ids = row.saga === null ? [row.id] : sql.all<{ id: number }>(NEAREST_MEMBERS, row.saga, at).map(({ id }) => id)
  return { ids: ids.filter((id) => index.contentOf(id) !== null), storyId: row.storyId }
}

function describeGroup(index: TermIndex, { ids, storyId }: Outline, facts: ReadonlyMap<number, Facts>): StoredGroup {
  const known = ids.flatMap((id) => facts.get(id) ?? [])
  return {
    ids,
    storyId,
    profile: profileOf(index, ids),
    languages: new Set(known.flatMap(({ language }) => (language === null ? [] : [baseLanguage(language)]))),
    labels: new Set(known.flatMap(({ topic }) => (topic === null ? [] : [fold(topic)]))),
    feeds: new Set(known.map(({ feedId }) => feedId))
  }
}

/** Two groups as one. */
export function uniteGroups(index: TermIndex, one: StoredGroup, other: StoredGroup): StoredGroup {
  const ids = [...one.ids, ...other.ids]
  return {
    ids,
    storyId: one.storyId ?? other.storyId,
    profile: profileOf(index, ids),
    languages: new Set([...one.languages, ...other.languages]),
    labels: new Set([...one.labels, ...other.labels]),
    feeds: new Set([...one.feeds, ...other.feeds])
  }
}

function countLinks(links: readonly Link[], ones: readonly number[], others: readonly number[]): number {
  const leads = ({ source, target }: Link) =>
    (ones.includes(source) && others.includes(target)) || (others.includes(source) && ones.includes(target))
  return links.filter(leads).length
}
