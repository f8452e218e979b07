import { ReaderError } from '@shared/contract/errors'
import type { Sql } from '../archive/sql'
import { renumberSaga } from '../archive/stories'
import { idList } from '../archive/touched'
import type { Archive } from '../archive/types'
import { groupBy } from './groupBy'

/** A story's row, to make it again. */
export interface StoryRow {
  readonly id: number
  readonly sagaId: number | null
  readonly chapter: number
  readonly seenAt: number | null
}

/** An article as the naming of its story sees it. */
interface Member {
  readonly id: number
  readonly title: string
  readonly topic: string | null
  readonly weight: number
}

const STORY_OF = 'SELECT story_id AS storyId FROM articles WHERE id = ?'
const STORIES_OF = 'SELECT id, story_id AS storyId FROM articles WHERE id IN (SELECT value FROM json_each(?))'
const MEMBERS = 'SELECT id FROM articles WHERE story_id = ?'
const SAGA_MEMBERS = `
SELECT a.id FROM stories s JOIN articles a ON a.story_id = s.id
WHERE s.id = ?1 OR s.saga_id = (SELECT saga_id FROM stories WHERE id = ?1)`
/** The member most edges lead to stands for the story; of equals the first. */
const MEMBERS_BY_WEIGHT = `
SELECT a.id, a.title, a.topic,
  (SELECT ifnull(sum(weight), 0) FROM story_edges WHERE article_id = a.id) +
  (SELECT ifnull(sum(weight), 0) FROM story_edges WHERE other_id = a.id) AS weight
FROM articles a WHERE a.story_id = ? ORDER BY weight DESC, a.sort_key`
const COUNT = `
UPDATE stories SET title = ?1, article_count = m.articles, feed_count = m.feeds, first_at = m.first, last_at = m.last
FROM (SELECT count(*) AS articles, count(DISTINCT feed_id) AS feeds, min(published_at) AS first, max(published_at) AS last
  FROM articles WHERE story_id = ?2) m WHERE id = ?2`
const ADD = `
INSERT INTO stories (id, title, article_count, feed_count, first_at, last_at, saga_id, chapter, seen_at)
VALUES (?, '', 0, 0, 0, 0, ?, ?, ?) RETURNING id`
const ROWS = 'SELECT id, saga_id AS sagaId, chapter, seen_at AS seenAt FROM stories WHERE id IN (SELECT value FROM json_each(?))'

/** The story an article is in; null when in none, or gone. */
export function storyOf(sql: Sql, articleId: number): number | null {
  return sql.get<{ storyId: number | null }>(STORY_OF, articleId)?.storyId ?? null
}

/** The story of each of these articles; null for those in none. Articles that are gone are left out. */
export function storiesOf(sql: Sql, articleIds: readonly number[]): Map<number, number | null> {
  return new Map(sql.all<{ id: number; storyId: number | null }>(STORIES_OF, idList(articleIds)).map((row) => [row.id, row.storyId]))
}

export function membersOf(sql: Sql, storyId: number): number[] {
  return sql.all<{ id: number }>(MEMBERS, storyId).map((row) => row.id)
}

/** The members of a story and of all its other chapters. */
export function sagaMembersOf(sql: Sql, storyId: number): number[] {
  return sql.all<{ id: number }>(SAGA_MEMBERS, storyId).map((row) => row.id)
}

/** @throws ReaderError `not-found` when there is no such story. */
export function storyRow(sql: Sql, storyId: number): StoryRow {
  const [row] = storyRows(sql, [storyId])
  if (row === undefined) throw new ReaderError('not-found', 'This running story is no longer kept.')
  return row
}

export function storyRows(sql: Sql, storyIds: readonly number[]): readonly StoryRow[] {
  return sql.all<StoryRow>(ROWS, idList(storyIds))
}

/** Makes an empty story, or one anew as it was; `gather` fills and names it. */
export function addStory(sql: Sql, known?: Omit<StoryRow, 'id'> & { readonly id: number | null }): number {
  const row = sql.get<{ id: number }>(ADD, known?.id ?? null, known?.sagaId ?? null, known?.chapter ?? 1, known?.seenAt ?? null)
  if (row === undefined) throw new Error('the story was not inserted')
  return row.id
}

/** Puts articles into a story (null: into none), empties those they came from, and records all that changed; inside a transaction. */
export function gather(archive: Archive, sql: Sql, storyId: number | null, articleIds: readonly number[]): void {
  const changed = new Set<number>(storyId === null ? [] : [storyId])
  for (const [id, before] of storiesOf(sql, articleIds)) {
    if (before === storyId) continue
    if (before !== null) changed.add(before)
    sql.run('UPDATE articles SET story_id = ? WHERE id = ?', storyId, id)
    archive.noteChange('article', id)
  }
  for (const story of changed) refresh(archive, sql, story)
}

function refresh(archive: Archive, sql: Sql, storyId: number): void {
  const members = sql.all<Member>(MEMBERS_BY_WEIGHT, storyId)
  if (members.length === 0) removeStory(archive, sql, storyId)
  else sql.run(COUNT, nameStory(members), storyId)
  archive.noteChange('story', storyId)
}

function removeStory(archive: Archive, sql: Sql, storyId: number): void {
  const [row] = storyRows(sql, [storyId])
  sql.run('DELETE FROM stories WHERE id = ?', storyId)
  if (row === undefined || row.sagaId === null) return
  for (const id of renumberSaga(sql, row.sagaId)) archive.noteChange('story', id)
}

/** The topic label most members open with ("Belarus Crisis"), else the headline of the one in the middle of the story. */
function nameStory(members: readonly Member[]): string {
  const topics = groupBy(members, (member) => member.topic ?? '')
  const [topic = '', sharing = []] = [...topics].sort((a, b) => b[1].length - a[1].length)[0] ?? []
  if (topic !== '' && sharing.length * 2 > members.length) return topic
  return members[0]?.title ?? ''
}
