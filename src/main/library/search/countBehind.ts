import type { Sql } from '../archive/sql'
import { eachRow } from './eachRow'
import { type Described, fingerprint, NOTES } from './fingerprint'
import { startPace } from './pace'

interface Row extends Described {
  readonly sortKey: number
  readonly contentId: number
  readonly indexedKey: number | null
  readonly indexedContent: number | null
  readonly described: number | null
}

const STORIES = `
SELECT a.sort_key AS sortKey, a.content_id AS contentId, a.title, a.topic, a.byline, a.sections, a.language, ${NOTES} AS notes,
  i.sort_key AS indexedKey, i.content_id AS indexedContent, i.described
FROM library.articles a LEFT JOIN indexed i ON i.article_id = a.id`
const BEYOND = `
SELECT (SELECT count(*) FROM indexed WHERE article_id NOT IN (SELECT id FROM library.articles)) AS gone,
  abs((SELECT count(*) FROM indexed) - (SELECT count(*) FROM words_docsize)) AS words`

/** How many stories the index lacks, holds in an older text, or holds and should not. Others get their turn meanwhile. */
export async function countBehind(sql: Sql): Promise<number> {
  const pace = startPace()
  let stories = 0
  for (const row of eachRow<Row>(sql, STORIES, [])) {
    const isSame = row.sortKey === row.indexedKey && row.contentId === row.indexedContent && fingerprint(row) === row.described
    if (!isSame) stories += 1
    if (pace.isSpent()) await pace.pause()
  }
  const { gone, words } = sql.get<{ gone: number; words: number }>(BEYOND) ?? { gone: 0, words: 0 }
  return Math.max(stories + gone, words)
}
