import type { ReadingPosition } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import type { Sql } from './sql'
import type { Store } from './store'
import type { Archive } from './types'

const SELECT = 'SELECT block, into_block AS "into", progress FROM reading_positions WHERE article_id = ?'
const REPLACE = `
INSERT OR REPLACE INTO reading_positions (article_id, block, into_block, progress, at)
SELECT id, ?2, ?3, ?4, ?5 FROM articles WHERE id = ?1`

/** Where an article was left; null at its beginning. */
export function positionOf(sql: Sql, id: ArticleId): ReadingPosition | null {
  return sql.get<ReadingPosition>(SELECT, id) ?? null
}

/** Where the reader is in articles. No list shows it, so it is no change. */
export function positionMethods(store: Store): Pick<Archive, 'setPosition'> {
  const { sql } = store
  return {
    setPosition: (id, position) =>
      store.write(() => {
        if (position === null) sql.run('DELETE FROM reading_positions WHERE article_id = ?', id)
        else sql.run(REPLACE, id, position.block, position.into, position.progress, store.now())
      }, 'relaxed')
  }
}
