import type { Sql } from '../archive/sql'
import { renumberSaga } from '../archive/stories'
import type { Archive } from '../archive/types'
import { areApart, type Decision, decisionsOf, restoreDecisions } from './decisions'
import { groupBy } from './groupBy'
import { addStory, gather, membersOf, type StoryRow, storiesOf, storyRows } from './storyRows'

/** How stories stood before a change of the reader's. */
export interface StoriesBefore {
  readonly articles: readonly { readonly id: number; readonly storyId: number | null }[]
  readonly stories: readonly StoryRow[]
  readonly decisions: readonly Decision[]
}

/** Notes how the stories of these articles stand. */
export function rememberStories(sql: Sql, articleIds: readonly number[]): StoriesBefore {
  const articles = [...storiesOf(sql, articleIds)].map(([id, storyId]) => ({ id, storyId }))
  const storyIds = [...new Set(articles.flatMap(({ storyId }) => storyId ?? []))]
  return { articles, stories: storyRows(sql, storyIds), decisions: decisionsOf(sql, articleIds) }
}

/** Brings the stories of these articles back; what joined one of them meanwhile goes along. Inside a transaction. */
export function restoreStories(archive: Archive, sql: Sql, before: StoriesBefore): void {
  const now = storiesOf(
    sql,
    before.articles.map(({ id }) => id)
  )
  const kept = before.articles.filter(({ id }) => now.has(id))
  restoreDecisions(
    sql,
    kept.map(({ id }) => id),
    before.decisions
  )
  const known = new Set(before.stories.map(({ id }) => id))
  const made = [...new Set([...now.values()].flatMap((id) => (id === null || known.has(id) ? [] : [id])))]
  for (const [storyId, articles] of groupBy(kept, (article) => article.storyId)) {
    const row = before.stories.find(({ id }) => id === storyId)
    if (row !== undefined && storyRows(sql, [row.id]).length === 0) addStory(sql, row)
    gather(
      archive,
      sql,
      storyId,
      articles.map(({ id }) => id)
    )
  }
  for (const story of made) moveNewcomers(archive, sql, story, homeOf(now, kept, story))
  renumber(archive, sql, before.stories)
}

/** Where most of a story's articles were before. */
function homeOf(now: ReadonlyMap<number, number | null>, kept: StoriesBefore['articles'], story: number): number | null {
  const groups = groupBy(
    kept.filter(({ id }) => now.get(id) === story),
    (article) => article.storyId
  )
  return [...groups].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null
}

/** Empties a story that the undone change had made. */
function moveNewcomers(archive: Archive, sql: Sql, story: number, home: number | null): void {
  for (const id of membersOf(sql, story)) {
    const isWelcome = home !== null && !areApart(sql, [id], membersOf(sql, home))
    gather(archive, sql, isWelcome ? home : null, [id])
  }
}

function renumber(archive: Archive, sql: Sql, stories: readonly StoryRow[]): void {
  for (const { id, sagaId, chapter } of stories) {
    sql.run('UPDATE stories SET saga_id = ?, chapter = ? WHERE id = ?', sagaId, chapter, id)
    archive.noteChange('story', id)
  }
  for (const sagaId of new Set(stories.flatMap((story) => story.sagaId ?? []))) {
    for (const id of renumberSaga(sql, sagaId)) archive.noteChange('story', id)
  }
}
