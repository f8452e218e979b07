import type { Story } from '@shared/contract/stories'
import type { Sql } from './sql'
import { idList } from './touched'

const SELECT = `
SELECT id, title, article_count AS articleCount, feed_count AS feedCount, first_at AS firstAt, last_at AS lastAt, saga_id AS sagaId, chapter
FROM stories WHERE id IN (SELECT value FROM json_each(?))`

export function storiesById(sql: Sql, ids: readonly number[]): readonly Story[] {
  return sql.all<Story>(SELECT, idList(ids))
}
