import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { imageHash } from '@shared/contract/ids'
import { z } from 'zod'
import type { Archive } from '../../archive/types'
import type { ImageStore } from '../imageStore'
import type { Thumbnailer } from './thumbnailer'
import { needsThumbnail } from './thumbnailSize'

/** What the backfill works with. */
export interface BackfillParts {
  readonly archive: Pick<Archive, 'database'>
  readonly store: Pick<ImageStore, 'pathOf'>
  readonly thumbnails: Pick<Thumbnailer, 'make'>
  /** Ends it after the picture under way. */
  readonly signal: AbortSignal
  /** Milliseconds of rest after each picture and each step of the search; the reader comes first. */
  readonly pauseMs?: number
}

const stepRows = 500
const restMs = 100

const leadPicture = z.object({
  sortKey: z.number(),
  hash: imageHash.nullable(),
  mime: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  bytes: z.number().nullable()
})

/** Newest first, as lists show them. */
const SELECT_LEADS = `
SELECT a.sort_key AS sortKey, m.hash, m.mime, m.width, m.height, m.bytes
FROM articles a
LEFT JOIN article_images p ON p.article_id = a.id AND p.position = a.lead_image
LEFT JOIN images m ON m.hash = p.hash AND m.thumbnail_mime IS NULL
WHERE a.sort_key < ? ORDER BY a.sort_key DESC LIMIT ${stepRows}`

/** Makes the thumbnails of a library that was filled before there were any, in the background, newest first; answers how many. */
export async function backfillThumbnails(parts: BackfillParts): Promise<number> {
  const { archive, store, thumbnails, signal, pauseMs = restMs } = parts
  const select = archive.database.prepare(SELECT_LEADS)
  const tried = new Set<string>()
  let made = 0
  for (let before = Number.MAX_SAFE_INTEGER; !signal.aborted; ) {
    const rows = z.array(leadPicture).parse(select.all(before))
    for (const { hash, mime, width, height, bytes } of rows) {
      if (signal.aborted) break
      if (hash === null || mime === null || width === null || height === null || bytes === null || tried.has(hash)) continue
      tried.add(hash)
      if (!needsThumbnail({ mime, width, height, bytes })) continue
      const file = await readFile(store.pathOf(hash, mime)).catch(() => null)
      if (file !== null && (await thumbnails.make(hash, file, mime)) !== null) made++
      await rest(pauseMs, signal)
    }
    if (rows.length < stepRows) break
    before = rows.at(-1)?.sortKey ?? 0
    await rest(pauseMs, signal)
  }
  return made
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  // Cancelled while it rests, it is simply awake.
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined)
}
