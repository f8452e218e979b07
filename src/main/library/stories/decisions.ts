import type { Sql } from '../archive/sql'
import { ID_LIST, idList } from '../archive/touched'

/** What the reader decided of two articles: never in one story, or always. */
export type Verdict = 'apart' | 'together'

/** A row of the decisions; the smaller id first. */
export interface Decision {
  readonly articleId: number
  readonly otherId: number
  readonly verdict: Verdict
}

const WRITE = 'INSERT OR REPLACE INTO story_decisions (article_id, other_id, verdict) VALUES (?, ?, ?)'
const APART = `
SELECT 1 FROM story_decisions WHERE verdict = 'apart' AND article_id IN (${ID_LIST}) AND other_id IN (${ID_LIST}) LIMIT 1`
const TOUCHING = `
SELECT article_id AS articleId, other_id AS otherId, verdict FROM story_decisions WHERE article_id IN (${ID_LIST})
UNION SELECT article_id, other_id, verdict FROM story_decisions WHERE other_id IN (${ID_LIST})`
const TOGETHER = `
SELECT other_id AS id FROM story_decisions WHERE article_id = ?1 AND verdict = 'together'
UNION SELECT article_id FROM story_decisions WHERE other_id = ?1 AND verdict = 'together'`

/** Decides every pair between two groups of articles. The latest decision of a pair holds. */
export function decide(sql: Sql, verdict: Verdict, ones: readonly number[], others: readonly number[]): void {
  for (const one of ones) {
    for (const other of others) if (one !== other) sql.run(WRITE, Math.min(one, other), Math.max(one, other), verdict)
  }
}

/** Whether the reader keeps some article of the one group apart from some of the other. */
export function areApart(sql: Sql, ones: readonly number[], others: readonly number[]): boolean {
  // Most readers never decide anything: then no lists are made.
  if (sql.get('SELECT 1 FROM story_decisions LIMIT 1') === undefined) return false
  const [one, other] = [idList(ones), idList(others)]
  return sql.get(APART, one, other) !== undefined || sql.get(APART, other, one) !== undefined
}

/** The articles the reader put together with one. */
export function chosenWith(sql: Sql, id: number): number[] {
  return sql.all<{ id: number }>(TOGETHER, id).map((row) => row.id)
}

/** All decisions that name one of these articles. */
export function decisionsOf(sql: Sql, ids: readonly number[]): readonly Decision[] {
  return sql.all<Decision>(TOUCHING, idList(ids), idList(ids))
}

/** Sets the decisions that name one of these articles to what they were. */
export function restoreDecisions(sql: Sql, ids: readonly number[], decisions: readonly Decision[]): void {
  for (const { articleId, otherId } of decisionsOf(sql, ids)) {
    sql.run('DELETE FROM story_decisions WHERE article_id = ? AND other_id = ?', articleId, otherId)
  }
  for (const { articleId, otherId, verdict } of decisions) {
    const isKept = sql.get('SELECT 1 FROM articles WHERE id = ? AND ? IN (SELECT id FROM articles)', articleId, otherId) !== undefined
    if (isKept) sql.run(WRITE, articleId, otherId, verdict)
  }
}

/** Takes back that pairs between two groups belong apart: who merges them has changed their mind. */
export function forgetApart(sql: Sql, ones: readonly number[], others: readonly number[]): void {
  const remove = `DELETE FROM story_decisions WHERE verdict = 'apart' AND article_id IN (${ID_LIST}) AND other_id IN (${ID_LIST})`
  sql.run(remove, idList(ones), idList(others))
  sql.run(remove, idList(others), idList(ones))
}
