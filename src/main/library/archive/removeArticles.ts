import { keepCounts } from './counters'
import { regroupWithoutTouched } from './duplicates'
import { countLinksOf, resolveLinksOf } from './links'
import type { Store } from './store'
import { renumberSaga } from './stories'

const TOUCHED_ROWS = 'SELECT article_id AS key FROM touched'

/** Deletes the touched articles. Tombstones stay in the change log, links from other stories open again, pictures are left to the sweep. */
export function removeTouchedArticles(store: Store): void {
  const { sql } = store
  const linking = articlesLinkingToTouched(store)
  const stories = storiesOfTouched(store)
  const regroup = regroupWithoutTouched(store)
  store.noteAll('annotation', 'SELECT DISTINCT article_id AS key FROM annotations WHERE article_id IN (SELECT article_id FROM touched)')
  keepCounts(store, () => sql.run('DELETE FROM articles WHERE id IN (SELECT article_id FROM touched)'))
  store.noteAll('article', TOUCHED_ROWS)
  store.noteAll('status', TOUCHED_ROWS)
  reopenLinks(store, linking)
  regroup()
  for (const story of stories) shrinkStory(store, story)
}

function articlesLinkingToTouched({ sql }: Store): readonly number[] {
  const select = `SELECT DISTINCT l.article_id AS id FROM touched t CROSS JOIN links l ON l.target_id = t.article_id
    WHERE l.article_id NOT IN (SELECT article_id FROM touched)`
  return sql.all<{ id: number }>(select).map((row) => row.id)
}

function storiesOfTouched({ sql }: Store): readonly number[] {
  const select = `SELECT DISTINCT a.story_id AS id FROM touched t CROSS JOIN articles a ON a.id = t.article_id WHERE a.story_id IS NOT NULL`
  return sql.all<{ id: number }>(select).map((row) => row.id)
}

function reopenLinks(store: Store, articleIds: readonly number[]): void {
  for (const id of articleIds) {
    resolveLinksOf(store.sql, id)
    countLinksOf(store, id)
  }
}

const SHRINK_STORY = `
UPDATE stories SET article_count = m.articles, feed_count = m.feeds, first_at = m.first, last_at = m.last
FROM (SELECT count(*) AS articles, count(DISTINCT feed_id) AS feeds, min(published_at) AS first, max(published_at) AS last
  FROM articles WHERE story_id = ?1) m
WHERE id = ?1 AND m.articles > 0`

/** A story without articles goes, and later chapters count anew; one that lost some is counted anew. */
function shrinkStory(store: Store, id: number): void {
  const { sql } = store
  const saga = sql.get<{ id: number | null }>('SELECT saga_id AS id FROM stories WHERE id = ?', id)?.id ?? null
  const isLeft = sql.run(SHRINK_STORY, id) > 0
  if (!isLeft) sql.run('DELETE FROM stories WHERE id = ?', id)
  if (saga !== null) for (const chapter of renumberSaga(sql, saga)) store.note('story', chapter)
  store.note('story', id)
}
