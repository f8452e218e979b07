import { ReaderError } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import { z } from 'zod'
import type { ArchiveGaps, DamagedStory, MissingPicture, RetriedPicture, StoryGaps, StoryOrigin } from './offlineTypes'
import type { Sql } from './sql'
import type { Store } from './store'
import { ID_LIST, idList } from './touched'

/** No file of a story's media may be larger, whatever its publisher says. */
export const MEDIUM_MOST = 500_000_000
const WEB = (column: string) => `(${column} LIKE 'http://%' OR ${column} LIKE 'https://%')`
const ORIGIN = 'SELECT feed_id AS feedId, guid, item_hash AS itemHash, url FROM articles WHERE id = ?'
const MISSING = `
SELECT position, url, reason, candidates, alt, caption, credit, tries, is_passing AS isPassing,
  position IS (SELECT lead_image FROM articles WHERE id = article_id) AS isLead
FROM article_images WHERE article_id = ? AND hash IS NULL ORDER BY position`
const KEEP = `
UPDATE article_images SET hash = ?, url = ?, reason = NULL, candidates = NULL, is_passing = 0, tries = 0
WHERE article_id = ? AND position = ? AND url = ? AND hash IS NULL`
const FAIL = `
UPDATE article_images SET reason = ?, is_passing = ?, tries = tries + 1
WHERE article_id = ? AND position = ? AND url = ? AND hash IS NULL`
const COUNT = `
UPDATE articles SET (images_total, images_saved) = (SELECT count(*), count(hash) FROM article_images WHERE article_id = ?1) WHERE id = ?1`
const TO_RETRY = `
SELECT DISTINCT p.article_id AS id FROM article_images p JOIN articles a ON a.id = p.article_id
WHERE p.hash IS NULL AND p.is_passing = 1 AND p.tries < ?1 AND a.saved_at < ?4 AND a.feed_id IN (SELECT value FROM json_each(?2))
ORDER BY a.sort_key DESC LIMIT ?3`
/** What is gone may be fetched again where it came from, by itself too; what lay in an imported file can't. */
const LOSE = `
UPDATE article_images SET hash = NULL, reason = ?1, tries = 0, is_passing = ${WEB('url')},
  candidates = iif(${WEB('url')}, json_array(json_object('url', url, 'width', NULL, 'density', NULL, 'type', NULL)), '[]')
WHERE hash IN (SELECT value FROM json_each(?2)) RETURNING article_id AS id`
/** A picture can be asked for again when an address of it on the web is known. */
const GAPS = `
SELECT a.id, a.title, a.text_state = 'full' AND a.images_saved = a.images_total AS isComplete,
  a.text_state <> 'full' AND coalesce(${WEB('a.url')}, FALSE) AS lacksText,
  iif(a.images_saved = a.images_total, 0, (SELECT count(*) FROM article_images p WHERE p.article_id = a.id AND p.hash IS NULL
    AND (${WEB('p.url')} OR coalesce(p.candidates, '') LIKE '%"url":"http%'))) AS pictures,
  a.links_total - a.links_saved AS links, a.media_total - a.media_saved AS media,
  iif(a.media_saved = a.media_total, 0, (SELECT coalesce(sum(min(m.bytes, ${MEDIUM_MOST})), 0) FROM article_media m
    WHERE m.article_id = a.id AND m.hash IS NULL)) AS mediaBytes,
  iif(a.media_saved = a.media_total, 0, (SELECT count(*) FROM article_media m
    WHERE m.article_id = a.id AND m.hash IS NULL AND m.bytes IS NULL)) AS undeclared
FROM json_each(?) k CROSS JOIN articles a ON a.id = k.value ORDER BY k.key`
const OPEN_LINKS = `
SELECT min(position) AS position, url, canonical_url AS canonicalUrl, text FROM links
WHERE article_id = ?1 AND target_id IS NULL AND ${WEB('url')}
  AND canonical_url NOT IN (SELECT canonical_url FROM addresses WHERE article_id = ?1)
GROUP BY canonical_url ORDER BY position`
const OF_STORY = 'SELECT id FROM articles WHERE story_id = ? ORDER BY sort_key DESC'

/** A removed story that is brought back needs the row, and its picture is found to be gone then. */
const FORGET = `
DELETE FROM images WHERE hash IN (SELECT value FROM json_each(?)) AND hash NOT IN (SELECT hash FROM removed_files)`

interface MissingRow extends Omit<MissingPicture, 'candidates' | 'isLead' | 'isPassing'> {
  readonly candidates: string | null
  readonly isLead: number
  readonly isPassing: number
}
type GapsRow = Omit<StoryGaps, 'isComplete' | 'lacksText'> & { readonly isComplete: number; readonly lacksText: number }

const storedCandidates = z.array(
  z.object({ url: z.string(), width: z.number().nullable(), density: z.number().nullable(), type: z.string().nullable() })
)

/** What stories lack, and what was brought later. */
export function gapMethods(store: Store): Omit<ArchiveGaps, 'places'> {
  const { sql } = store
  return {
    origin: (id) => originOf(sql, id),
    missingPictures: (id) => sql.all<MissingRow>(MISSING, id).map(toMissing),
    settlePictures: (id, retried) => store.write(() => settlePictures(store, id, retried), 'relaxed'),
    storiesToRetry: ({ feedIds, savedBefore, tries, limit }) =>
      sql.all<{ id: ArticleId }>(TO_RETRY, tries, idList(feedIds), limit, savedBefore).map(({ id }) => id),
    losePictures: (hashes, reason) => (hashes.length === 0 ? [] : store.write(() => losePictures(store, JSON.stringify(hashes), reason))),
    gaps: (ids) => sql.all<GapsRow>(GAPS, idList(ids)).map(toGaps),
    openLinks: (id) => sql.all<ReturnType<ArchiveGaps['openLinks']>[number]>(OPEN_LINKS, id),
    storyArticles: (id) => sql.all<{ id: ArticleId }>(OF_STORY, id).map((row) => row.id)
  }
}

function originOf(sql: Sql, id: ArticleId): StoryOrigin {
  const origin = sql.get<StoryOrigin>(ORIGIN, id)
  if (origin === undefined) throw new ReaderError('not-found', 'This story is no longer kept.')
  return origin
}

function toMissing({ candidates, isLead, isPassing, ...row }: MissingRow): MissingPicture {
  const parsed = candidates === null ? null : storedCandidates.safeParse(JSON.parse(candidates))
  const known = parsed?.success === true ? parsed.data : []
  const all = known.length > 0 ? known : [{ url: row.url, width: null, density: null, type: null }]
  const onWeb = all.filter(({ url }) => /^https?:\/\//.test(url))
  return { ...row, candidates: onWeb, isLead: isLead === 1, isPassing: isPassing === 1 }
}

function toGaps({ isComplete, lacksText, ...row }: GapsRow): StoryGaps {
  return { ...row, isComplete: isComplete === 1, lacksText: lacksText === 1 }
}

function settlePictures(store: Store, id: ArticleId, retried: readonly RetriedPicture[]): void {
  for (const { position, url, image } of retried) {
    if (image.hash === null) store.sql.run(FAIL, image.reason, Number(image.isPassing), id, position, url)
    else store.sql.run(KEEP, image.hash, image.url, id, position, url)
  }
  countPicturesOf(store, id)
}

function countPicturesOf(store: Store, id: number): void {
  store.sql.run(COUNT, id)
  store.note('article', id)
}

function losePictures(store: Store, hashes: string, reason: string): readonly DamagedStory[] {
  const { sql } = store
  const pictures = new Map<number, number>()
  for (const { id } of sql.all<{ id: number }>(LOSE, reason, hashes)) pictures.set(id, (pictures.get(id) ?? 0) + 1)
  sql.run(FORGET, hashes)
  for (const id of pictures.keys()) countPicturesOf(store, id)
  const titles = sql.all<{ id: ArticleId; title: string }>(
    `SELECT id, title FROM articles WHERE id IN (${ID_LIST})`,
    idList([...pictures.keys()])
  )
  return titles.map((story) => ({ ...story, pictures: pictures.get(story.id) ?? 0 }))
}
