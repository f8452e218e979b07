import type { StoryName } from '@shared/contract/stories'
import { idList } from '../archive/touched'
import type { VectorStore } from './vectorStore'

const MOST_NAMES = 20
const NAMES = `
SELECT n.text, n.kind, count(*) AS count FROM article_names a JOIN names n ON n.id = a.name_id
WHERE a.article_id IN (SELECT value FROM json_each(?)) GROUP BY n.id
ORDER BY count(*) DESC, sum(a.count) DESC, n.text LIMIT ?`

/** Who and where: the names in most of a story's articles. */
export function storyNames({ sql }: VectorStore, ids: readonly number[]): readonly StoryName[] {
  return sql.all<StoryName>(NAMES, idList(ids), MOST_NAMES)
}
