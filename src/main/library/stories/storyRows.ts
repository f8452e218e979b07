import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { groupBy } from './groupBy'
import { STORY_DAYS } from './judge'

/** An article as the placing sees it. */
interface Member {
  readonly id: number
  readonly title: string
  readonly topic: string | null
  readonly weight: number
}

const STORY_OF = 'SELECT story_id AS storyId FROM articles WHERE id = ?'
const MEMBERS = 'SELECT id FROM articles WHERE story_id = ?'
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

/** The story an article is in; null when in none, or gone. */
export function storyOf(sql: Sql, articleId: number): number | null {
  return sql.get<{ storyId: number | null }>(STORY_OF, articleId)?.storyId ?? null
}

export function membersOf(sql: Sql, storyId: number): number[] {
  return sql.all<{ id: number }>(MEMBERS, storyId).map((row) => row.id)
}

/** How many members of a story were published within the window of a story around a moment. */
export function countAround(sql: Sql, storyId: number, publishedAt: number): number {
  const span = STORY_DAYS * 86_400_000
  const select = 'SELECT count(*) AS count FROM articles WHERE story_id = ? AND published_at BETWEEN ? AND ?'
  return sql.get<{ count: number }>(select, storyId, publishedAt - span, publishedAt + span)?.count ?? 0
}

/** Makes an empty story; `gather` fills and names it. */
export function addStory(sql: Sql): number {
  const row = sql.get<{ id: number }>(
    `INSERT INTO stories (title, article_count, feed_count, first_at, last_at) VALUES ('', 0, 0, 0, 0) RETURNING id`
  )
  if (row === undefined) throw new Error('the story was not inserted')
  return row.id
}

/** Puts articles into a story, empties those they came from, and records all that changed; inside a transaction. */
export function gather(archive: Archive, sql: Sql, storyId: number, articleIds: readonly number[]): void {
  const left = new Set<number>()
  for (const id of articleIds) {
    const before = storyOf(sql, id)
    if (before === storyId) continue
    if (before !== null) left.add(before)
    sql.run('UPDATE articles SET story_id = ? WHERE id = ?', storyId, id)
    archive.noteChange('article', id)
  }
  for (const story of [storyId, ...left]) refresh(archive, sql, story)
}

function refresh(archive: Archive, sql: Sql, storyId: number): void {
  const members = sql.all<Member>(MEMBERS_BY_WEIGHT, storyId)
  if (members.length === 0) sql.run('DELETE FROM stories WHERE id = ?', storyId)
  else sql.run(COUNT, nameStory(members), storyId)
  archive.noteChange('story', storyId)
}

/** The topic label most members open with ("Belarus Crisis"), else the headline of the one in the middle of the story. */
function nameStory(members: readonly Member[]): string {
  const topics = groupBy(members, (member) => member.topic ?? '')
  const [topic = '', sharing = []] = [...topics].sort((a, b) => b[1].length - a[1].length)[0] ?? []
  if (topic !== '' && sharing.length * 2 > members.length) return topic
  return members[0]?.title ?? ''
}
