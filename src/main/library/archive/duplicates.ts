import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { headsById, statusesById } from './heads'
import type { Sql } from './sql'
import type { Store } from './store'
import { ID_LIST, idList, touchMore } from './touched'

/** Copies of one text, and the row that stands for them. A copy points at the row that is shown, never at another copy. */
export interface ArchiveDuplicates {
  /** The others of an article's group, newest first: for the one that stands, its copies. */
  duplicates(id: ArticleId): { readonly articles: readonly ArticleHead[]; readonly statuses: readonly ArticleStatus[] }
  /** Makes an article stand for others and for all that those stood for. */
  joinDuplicates(standing: ArticleId, others: readonly ArticleId[]): void
  /** Takes an article out of its group; where it stood, another one does. */
  leaveDuplicates(id: ArticleId): void
}

const OTHERS = `
WITH standing(id) AS (SELECT coalesce(duplicate_of, id) FROM articles WHERE id = ?1)
SELECT id FROM (
  SELECT id, sort_key FROM articles WHERE duplicate_of = (SELECT id FROM standing)
  UNION ALL SELECT id, sort_key FROM articles WHERE id = (SELECT id FROM standing))
WHERE id <> ?1 ORDER BY sort_key DESC`
const POINT = `
UPDATE articles SET duplicate_of = iif(id = ?1, NULL, ?1), duplicates = iif(id = ?1, ?2, 0) WHERE id IN (SELECT value FROM json_each(?3))`
/** The whole text before a part of it, then the earliest. */
const BEST = `
SELECT id FROM articles WHERE id IN (${ID_LIST})
ORDER BY text_state = 'full' DESC, word_count * 4 >= 3 * max(word_count) OVER () DESC, published_at, id LIMIT 1`
const STANDING = `SELECT id FROM articles WHERE id IN (${ID_LIST}) AND duplicate_of IS NULL AND duplicates > 0`
/** The groups that touched articles are in, as JSON arrays. */
const GROUPS_OF_TOUCHED = `
SELECT (SELECT json_group_array(id) FROM (SELECT g.id UNION SELECT o.id FROM articles o WHERE o.duplicate_of = g.id)) AS members
FROM (SELECT DISTINCT coalesce(a.duplicate_of, a.id) AS id FROM touched t CROSS JOIN articles a ON a.id = t.article_id
  WHERE a.duplicate_of IS NOT NULL OR a.duplicates > 0) g`

export function duplicateMethods(store: Store): ArchiveDuplicates {
  const { sql } = store
  return {
    duplicates: (id) =>
      store.read(() => {
        const ids = othersOf(sql, id)
        return { articles: headsById(sql, ids), statuses: statusesById(sql, ids) }
      }),
    joinDuplicates: (standing, others) =>
      store.write(
        () =>
          point(
            store,
            standing,
            [standing, ...others].flatMap((id) => [id, ...othersOf(sql, id)])
          ),
        'relaxed'
      ),
    leaveDuplicates: (id) =>
      store.write(() => {
        const others = othersOf(sql, id)
        if (others.length === 0) return
        point(store, id, [id])
        regroup(store, others)
      }, 'relaxed')
  }
}

function othersOf(sql: Sql, id: number): number[] {
  return sql.all<{ id: number }>(OTHERS, id).map((row) => row.id)
}

/** Lets one of these articles stand for the rest of them. */
function point({ sql, noteAll }: Store, standing: number, members: readonly number[]): void {
  const group = [...new Set(members)]
  sql.run(POINT, standing, group.length - 1, idList(group))
  noteAll('article', 'SELECT value AS key FROM json_each(?)', idList(group))
}

/** Lets the one that stood, else the best of them, stand for the rest; alone it is no group any more. */
function regroup(store: Store, members: readonly number[]): void {
  const list = idList(members)
  const standing = store.sql.get<{ id: number }>(STANDING, list) ?? store.sql.get<{ id: number }>(BEST, list)
  if (standing !== undefined) point(store, standing.id, members)
}

/** The copies of the touched articles are touched, too. */
export function touchDuplicates(sql: Sql): void {
  touchMore(sql, 'SELECT a.duplicate_of FROM touched t CROSS JOIN articles a ON a.id = t.article_id WHERE a.duplicate_of IS NOT NULL')
  touchMore(sql, 'SELECT a.id FROM touched t CROSS JOIN articles a ON a.duplicate_of = t.article_id')
}

/** To be called before the touched articles are deleted; what it answers, after: what is left of each group finds its row. */
export function regroupWithoutTouched(store: Store): () => void {
  const { sql } = store
  const groups = sql.all<{ members: string }>(GROUPS_OF_TOUCHED)
  return () => {
    for (const { members } of groups) regroup(store, stillThere(sql, members))
  }
}

function stillThere(sql: Sql, ids: string): number[] {
  return sql.all<{ id: number }>(`SELECT id FROM articles WHERE id IN (${ID_LIST})`, ids).map((row) => row.id)
}
