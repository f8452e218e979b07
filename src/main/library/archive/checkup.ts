import type { ChangeKind } from '@shared/contract/changes'
import { linkTally } from './links'
import type { ArchiveCheckup } from './offlineTypes'
import type { Sql } from './sql'
import type { Store } from './store'
import { ID_LIST } from './touched'

/** A maintained count: the things whose stored numbers are not the tally of what is stored, and how they are set to it. */
interface Count {
  readonly kind: ChangeKind
  /** Answers `key` of each thing that is wrong. */
  readonly wrong: string
  /** Sets those of the keys in `wrong_counts`. */
  readonly mend: string
}

const STATUS_TALLY = 'SELECT count(*), count(*) FILTER (WHERE is_read = 0) FROM statuses WHERE feed_id = feeds.id'
const IMAGE_TALLY = 'SELECT count(*), count(hash) FROM article_images WHERE article_id = articles.id'
const LINK_TALLY = linkTally('articles.id')
const MEDIA_TALLY = 'SELECT count(*), count(hash) FROM article_media WHERE article_id = articles.id'
const STORY_TALLY = 'SELECT count(*), count(DISTINCT feed_id) FROM articles WHERE story_id = stories.id'
const COPY_TALLY = 'SELECT count(*) FROM articles o WHERE o.duplicate_of = articles.id'
const COUNTS = 'count(*) AS total, count(*) FILTER (WHERE s.is_read = 0) AS unread'
const COUNTER_TALLY = `
SELECT 'all' AS key, ${COUNTS} FROM statuses s HAVING count(*) > 0
UNION ALL SELECT 'starred', ${COUNTS} FROM statuses s WHERE s.is_starred = 1 HAVING count(*) > 0
UNION ALL SELECT 'queued', ${COUNTS} FROM statuses s WHERE s.queued_at IS NOT NULL HAVING count(*) > 0
UNION ALL SELECT 'annotated', ${COUNTS} FROM statuses s WHERE s.article_id IN (SELECT article_id FROM annotations) HAVING count(*) > 0
UNION ALL SELECT 'tag:' || g.tag, ${COUNTS} FROM article_tags g JOIN statuses s ON s.article_id = g.article_id GROUP BY g.tag
UNION ALL SELECT 'section:' || n.section, ${COUNTS} FROM article_sections n JOIN statuses s ON s.article_id = n.article_id GROUP BY n.section`

const numbers = (kind: ChangeKind, table: string, columns: string, tally: string): Count => ({
  kind,
  wrong: `SELECT id AS key FROM ${table} WHERE (${columns}) IS NOT (${tally})`,
  mend: `UPDATE ${table} SET (${columns}) = (${tally}) WHERE id IN (SELECT key FROM wrong_counts)`
})

const counts: readonly Count[] = [
  numbers('article', 'articles', 'images_total, images_saved', IMAGE_TALLY),
  numbers('article', 'articles', 'links_total, links_saved', LINK_TALLY),
  numbers('article', 'articles', 'media_total, media_saved', MEDIA_TALLY),
  numbers('article', 'articles', 'duplicates', COPY_TALLY),
  numbers('feed', 'feeds', 'total, unread', STATUS_TALLY),
  numbers('story', 'stories', 'article_count, feed_count', STORY_TALLY),
  {
    kind: 'counter',
    wrong: `SELECT coalesce(c.key, t.key) AS key FROM counters c FULL JOIN (${COUNTER_TALLY}) t ON t.key = c.key
      WHERE (c.total, c.unread) IS NOT (t.total, t.unread)`,
    mend: `INSERT OR REPLACE INTO counters (key, total, unread) SELECT key, total, unread FROM (${COUNTER_TALLY}) t
      WHERE t.key IN (SELECT key FROM wrong_counts)`
  }
]

const IMAGES = 'SELECT hash, mime, bytes, thumbnail_mime AS thumbnailMime FROM images'
const LOSE_THUMBNAILS = `
UPDATE images SET thumbnail_mime = NULL, thumbnail_width = NULL, thumbnail_height = NULL WHERE hash IN (${ID_LIST})`
const LED_BY = `
SELECT a.id AS key FROM article_images p JOIN articles a ON a.id = p.article_id AND a.lead_image = p.position
WHERE p.hash IN (${ID_LIST})`

/** How the archive proves itself. */
export function checkupMethods(store: Store): ArchiveCheckup {
  const { sql } = store
  return {
    integrityProblem: () => integrityProblem(sql),
    wrongCounts: () => store.read(() => counts.reduce((sum, { wrong }) => sum + countOf(sql, wrong), 0)),
    recount: () => store.write(() => counts.reduce((sum, count) => sum + mend(store, count), 0)),
    storedImages: () => sql.all<ReturnType<ArchiveCheckup['storedImages']>[number]>(IMAGES),
    loseThumbnails: (hashes) =>
      store.write(() => {
        const list = JSON.stringify(hashes)
        sql.run(LOSE_THUMBNAILS, list)
        store.noteAll('article', LED_BY, list)
      }, 'relaxed')
  }
}

/** The whole file is read: seconds for a large archive. */
function integrityProblem(sql: Sql): string | null {
  const [first] = sql.all<{ integrity_check: string }>('PRAGMA integrity_check(1)')
  if (first?.integrity_check !== 'ok') return first?.integrity_check ?? 'SQLite gave no answer.'
  const [broken] = sql.all<{ table: string; parent: string }>('PRAGMA foreign_key_check')
  return broken === undefined ? null : `A row of ${broken.table} refers to a row of ${broken.parent} that is not there.`
}

const countOf = (sql: Sql, select: string): number => sql.get<{ count: number }>(`SELECT count(*) AS count FROM (${select})`)?.count ?? 0

function mend(store: Store, { kind, wrong, mend: update }: Count): number {
  const { sql } = store
  sql.run('CREATE TEMP TABLE IF NOT EXISTS wrong_counts (key ANY PRIMARY KEY) STRICT')
  sql.run('DELETE FROM wrong_counts')
  const found = sql.run(`INSERT INTO wrong_counts ${wrong}`)
  if (found === 0) return 0
  // A counter of nothing has no row.
  if (kind === 'counter') sql.run('DELETE FROM counters WHERE key IN (SELECT key FROM wrong_counts)')
  sql.run(update)
  store.noteAll(kind, 'SELECT key FROM wrong_counts')
  return found
}
