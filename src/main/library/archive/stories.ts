import { ReaderError } from '@shared/contract/errors'
import type { Story } from '@shared/contract/stories'
import type { Sql } from './sql'
import type { Store } from './store'
import { idList } from './touched'
import type { Archive } from './types'

const COLUMNS = `
id, title, article_count AS articleCount, feed_count AS feedCount, first_at AS firstAt, last_at AS lastAt, saga_id AS sagaId, chapter`
const SELECT = `SELECT ${COLUMNS} FROM stories WHERE id IN (SELECT value FROM json_each(?))`
const SELECT_CHAPTERS = `SELECT ${COLUMNS} FROM stories WHERE saga_id = ? ORDER BY chapter`
const SELECT_LATEST = `SELECT ${COLUMNS} FROM stories ORDER BY last_at DESC, id DESC LIMIT ?`
const SELECT_IN_TIME = 'SELECT id, chapter FROM stories WHERE saga_id = ? ORDER BY first_at, id'

export function storiesById(sql: Sql, ids: readonly number[]): readonly Story[] {
  return sql.all<Story>(SELECT, idList(ids))
}

/** The chapters of a long-running story, in order. */
export function chaptersOf(sql: Sql, sagaId: number): readonly Story[] {
  return sql.all<Story>(SELECT_CHAPTERS, sagaId)
}

/** Counts the chapters of a saga in order of time, under the id of the first; a single one left is no saga. Answers the ids that changed. */
export function renumberSaga(sql: Sql, sagaId: number): readonly number[] {
  const chapters = sql.all<{ id: number; chapter: number }>(SELECT_IN_TIME, sagaId)
  const [first] = chapters
  const saga = first === undefined || chapters.length === 1 ? null : first.id
  return chapters.flatMap(({ id, chapter }, at) => {
    if (chapter === at + 1 && saga === sagaId) return []
    sql.run('UPDATE stories SET saga_id = ?, chapter = ? WHERE id = ?', saga, at + 1, id)
    return [id]
  })
}

/** What the reader did with running stories. */
export function storyMethods(store: Store): Pick<Archive, 'latestStories' | 'setStorySeen'> {
  return {
    latestStories: (limit) => store.sql.all<Story>(SELECT_LATEST, limit),
    setStorySeen: (id) =>
      store.write(() => {
        const isKept = store.sql.run('UPDATE stories SET seen_at = ? WHERE id = ?', store.now(), id) > 0
        if (!isKept) throw new ReaderError('not-found', 'This running story is no longer kept.')
      })
  }
}
