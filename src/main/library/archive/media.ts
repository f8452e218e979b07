import { ReaderError } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { ArchiveMedia, StoredMedium, StoryMedium } from './offlineTypes'
import type { Store } from './store'
import { ID_LIST } from './touched'

const OF_STORY = 'SELECT article_id AS articleId, position, url, mime, hash FROM article_media WHERE article_id = ?'
const BY_RULE = `
WITH latest AS (
  SELECT a.id, a.sort_key, row_number() OVER (PARTITION BY a.feed_id ORDER BY a.sort_key DESC) AS place
  FROM feeds f JOIN articles a ON a.feed_id = f.id
  WHERE f.save_media = 1 AND a.media_total > 0 AND a.sort_key >= ?2)
SELECT m.article_id AS articleId, m.position, m.url, m.mime, m.hash FROM latest l JOIN article_media m ON m.article_id = l.id
WHERE l.place <= ?1 AND m.kind <> 'document' AND m.hash IS NULL AND m.reason IS NULL ORDER BY l.sort_key DESC, m.position`
const SELECT = 'SELECT hash, mime, bytes FROM media'
const INSERT = 'INSERT OR IGNORE INTO media (hash, mime, bytes) VALUES (?, ?, ?)'
const PLACE = 'WHERE article_id = ? AND position = ? AND url = ?'
const COUNT = `
UPDATE articles SET (media_total, media_saved) = (SELECT count(*), count(hash) FROM article_media WHERE article_id = ?1) WHERE id = ?1`
/** A removed story that can be brought back still needs its files. */
const UNREFERENCED = `
NOT EXISTS (SELECT 1 FROM article_media a WHERE a.hash = media.hash) AND NOT EXISTS (SELECT 1 FROM removed_files r WHERE r.hash = media.hash)`
const LOSE = `UPDATE article_media SET hash = NULL, reason = ? WHERE hash IN (${ID_LIST}) 
RETURNING article_id AS articleId, position, url, mime, hash`
/** Seconds since 1970 in the upper bits of a sort key. */
const SORT_SECOND = 2 ** 20

/** The media of stories, and the files that are whole: a row comes after its file and goes before it. */
export function mediaMethods(store: Store): ArchiveMedia {
  const { sql } = store
  const ofStory = (id: ArticleId) => sql.all<StoryMedium>(`${OF_STORY} ORDER BY position`, id)
  return {
    storyMedia: ofStory,
    storyMedium(id, position) {
      const medium = ofStory(id).find((one) => one.position === position)
      if (medium === undefined) throw new ReaderError('not-found', 'The story has no such recording.')
      return medium
    },
    mediaByRule: (perFeed, since) => sql.all<StoryMedium>(BY_RULE, perFeed, Math.floor(since / 1000) * SORT_SECOND),
    medium: (hash) => sql.get<StoredMedium>(`${SELECT} WHERE hash = ?`, hash) ?? null,
    storedMedia: () => sql.all<StoredMedium>(SELECT),
    keepMedium: (medium, stored) => store.write(() => keepMedium(store, medium, stored), 'relaxed'),
    failMedium: (medium, reason) =>
      store.write(() => void change(store, medium, `UPDATE article_media SET reason = ? ${PLACE}`, reason), 'relaxed'),
    dropMedium: (medium) =>
      store.write(() => void change(store, medium, `UPDATE article_media SET hash = ?, reason = NULL ${PLACE}`, null)),
    unreferencedMedia: () => sql.all<StoredMedium>(`${SELECT} WHERE ${UNREFERENCED}`),
    forgetMedia: (hashes) =>
      void store.write(() => sql.run(`DELETE FROM media WHERE hash IN (${ID_LIST}) AND ${UNREFERENCED}`, JSON.stringify(hashes))),
    loseMedia: (hashes, reason) => store.write(() => loseMedia(store, JSON.stringify(hashes), reason))
  }
}

function keepMedium(store: Store, medium: StoryMedium, { hash, mime, bytes }: StoredMedium): boolean {
  store.sql.run(INSERT, hash, mime, bytes)
  return change(store, medium, `UPDATE article_media SET hash = ?, reason = NULL ${PLACE}`, hash)
}

/** Writes one column of a story's medium and counts its media anew. */
function change(store: Store, { articleId, position, url }: StoryMedium, update: string, value: string | null): boolean {
  const changed = store.sql.run(update, value, articleId, position, url)
  countMediaOf(store, articleId)
  return changed > 0
}

function countMediaOf(store: Store, id: number): void {
  store.sql.run(COUNT, id)
  store.note('article', id)
}

function loseMedia(store: Store, hashes: string, reason: string): readonly StoryMedium[] {
  const lost = store.sql.all<StoryMedium>(LOSE, reason, hashes)
  store.sql.run(`DELETE FROM media WHERE hash IN (${ID_LIST}) AND hash NOT IN (SELECT hash FROM removed_files)`, hashes)
  for (const id of new Set(lost.map(({ articleId }) => articleId))) countMediaOf(store, id)
  return lost
}
