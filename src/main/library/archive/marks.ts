import { ReaderError } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import { MOST_TAGS, type SharedTag, type StoryMark } from '@shared/contract/selection'
import { keptUndos } from './keptUndos'
import { changeTouched, KEPT_MARKS, setMark, touchUnlike } from './setMark'
import type { Sql } from './sql'
import type { Store } from './store'
import { ID_LIST, idList, touch, touchMore } from './touched'
import type { Archive } from './types'

type MarkMethods = Pick<Archive, 'mark' | 'tagsOf' | 'changeTags' | 'undoAct'>

/** An act on several stories, as it is taken back. Lists are JSON, so that 100,000 stories take a few megabytes. */
type Act =
  /** `before`: the stories that it changed, each with the time it had. */
  | { readonly kind: 'mark'; readonly mark: StoryMark; readonly value: boolean; readonly before: string }
  /** Pairs of tag and story. */
  | { readonly kind: 'tags'; readonly added: string; readonly removed: string }

const TOUCHED = 'SELECT article_id FROM touched'
const PAIRS = 'SELECT value ->> 0 AS tag, value ->> 1 AS article_id FROM json_each(?)'

/** What the reader did with several stories at once. The latest ten acts of this session can be taken back, each as a whole. */
export function markMethods(store: Store): MarkMethods {
  const undos = keptUndos<Act>()
  const { sql } = store
  return {
    mark: (ids, mark, value) =>
      store.write(() => {
        const { changed, ...act } = markStories(store, ids, mark, value)
        return { value: act.value, changed, undoToken: undos.keep({ kind: 'mark', mark, ...act }) }
      }),
    tagsOf: (ids) =>
      sql.all<SharedTag>(
        `SELECT tag, count(*) AS count FROM article_tags WHERE article_id IN (${ID_LIST}) GROUP BY tag ORDER BY tag`,
        idList(ids)
      ),
    changeTags: (ids, tags) =>
      store.write(() => {
        const { changed, ...act } = changeTags(store, ids, tags)
        return { changed, undoToken: undos.keep({ kind: 'tags', ...act }) }
      }),
    undoAct: (undoToken) => ({
      restored: undos.undo(undoToken, (act) => store.write(() => (act.kind === 'mark' ? unmark(store, act) : untag(store, act))))
    })
  }
}

/** `changed` counts the stories themselves; copies that are read with them are taken back with them. */
function markStories(store: Store, ids: readonly ArticleId[], mark: StoryMark, wanted: boolean | null) {
  const { sql } = store
  const { has, at } = KEPT_MARKS[mark]
  touch(sql, `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST})`, idList(ids))
  const lacking = count(sql, `SELECT count(*) AS count FROM statuses WHERE article_id IN (${TOUCHED}) AND ${has} = 0`)
  const all = count(sql, 'SELECT count(*) AS count FROM touched')
  const value = wanted ?? lacking > 0
  touchUnlike(sql, mark, value)
  const before = list(sql, `SELECT json_group_array(json_array(article_id, ${at})) AS list FROM statuses WHERE article_id IN (${TOUCHED})`)
  setMark(store, mark, value)
  return { value, changed: value ? lacking : all - lacking, before }
}

/** Those that the reader has changed since stay as they are. Joins begin at the list, which has no index to be looked up by: hence `+`. */
function unmark(store: Store, { mark, value, before }: Extract<Act, { kind: 'mark' }>): number {
  const { sql } = store
  const { has, set } = KEPT_MARKS[mark]
  const were = 'SELECT value ->> 0 AS id, value ->> 1 AS at FROM json_each(?)'
  touch(sql, `SELECT s.article_id FROM (${were}) w CROSS JOIN statuses s ON s.article_id = w.id WHERE ${has} = ?`, before, Number(value))
  return changeTouched(store, () =>
    sql.run(
      `UPDATE statuses SET ${set('w.at')} FROM (${were.replace('?', '?2')}) w WHERE article_id = w.id AND +article_id IN (${TOUCHED})`,
      Number(!value),
      before
    )
  )
}

interface TagChange {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

function changeTags(store: Store, ids: readonly ArticleId[], { add, remove }: TagChange) {
  const { sql } = store
  touch(sql, `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST})`, idList(ids))
  const removed = list(
    sql,
    `SELECT json_group_array(json_array(tag, article_id)) AS list FROM article_tags
WHERE article_id IN (${TOUCHED}) AND tag IN (SELECT value FROM json_each(?))`,
    JSON.stringify(remove)
  )
  const added = list(
    sql,
    `SELECT json_group_array(json_array(n.value, t.article_id)) AS list FROM touched t CROSS JOIN json_each(?) n
WHERE NOT EXISTS (SELECT 1 FROM article_tags g WHERE g.tag = n.value AND g.article_id = t.article_id)`,
    JSON.stringify([...new Set(add)])
  )
  const changed = moveTags(store, removed, added)
  const overfull = sql.get(`SELECT 1 FROM article_tags WHERE article_id IN (${TOUCHED}) GROUP BY article_id HAVING count(*) > ${MOST_TAGS}`)
  if (overfull !== undefined) throw new ReaderError('too-large', `A story has at most ${MOST_TAGS} tags.`)
  return { changed, added, removed }
}

function untag(store: Store, { added, removed }: Extract<Act, { kind: 'tags' }>): number {
  return moveTags(store, added, removed)
}

/** Takes these pairs away and adds those, as far as the stories are kept; answers how many stories that concerns. */
function moveTags(store: Store, away: string, added: string): number {
  const { sql } = store
  sql.run('DELETE FROM touched')
  for (const pairs of [away, added])
    touchMore(sql, `SELECT s.article_id FROM (${PAIRS}) p CROSS JOIN statuses s ON s.article_id = p.article_id`, pairs)
  changeTouched(store, () => {
    sql.run(`DELETE FROM article_tags WHERE (tag, article_id) IN (${PAIRS})`, away)
    sql.run(
      `INSERT OR IGNORE INTO article_tags (tag, article_id) SELECT tag, article_id FROM (${PAIRS}) WHERE article_id IN (${TOUCHED})`,
      added
    )
  })
  return count(sql, 'SELECT count(*) AS count FROM touched')
}

function count(sql: Sql, select: string): number {
  return sql.get<{ count: number }>(select)?.count ?? 0
}

function list(sql: Sql, select: string, ...values: readonly string[]): string {
  return sql.get<{ list: string }>(select, ...values)?.list ?? '[]'
}
