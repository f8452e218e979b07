import type { Sql } from '../archive/sql'

const BEHIND = `
SELECT
  (SELECT count(*) FROM library.articles a LEFT JOIN indexed i ON i.article_id = a.id
    WHERE i.sort_key IS NOT a.sort_key OR i.content_id IS NOT a.content_id) +
  (SELECT count(*) FROM indexed WHERE article_id NOT IN (SELECT id FROM library.articles)) AS stories,
  abs((SELECT count(*) FROM indexed) - (SELECT count(*) FROM words_docsize)) AS words`

/** How many stories the index lacks, holds in an older text, or holds and should not. */
export function countBehind(sql: Sql): number {
  const { stories, words } = sql.get<{ stories: number; words: number }>(BEHIND) ?? { stories: 0, words: 0 }
  return Math.max(stories, words)
}
