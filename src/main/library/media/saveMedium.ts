import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'
import { MEDIUM_MOST } from '../archive/missing'
import type { StoryMedium } from '../archive/offlineTypes'
import type { Archive } from '../archive/types'
import { statusError } from '../feeds/httpStatus'
import type { Download, Downloader } from '../network/download'
import { allowedForStory } from '../offline/allowedForStory'
import { requireRoom } from './diskRoom'
import type { MediaDraft, MediaStore } from './mediaStore'
import { isPageType, mediaType } from './mediaType'

export interface MediaParts {
  readonly archive: Archive
  readonly downloader: Downloader
  readonly media: MediaStore
}

export interface MediumRun {
  readonly signal: AbortSignal
  /** Hears of bytes as they come. */
  onBytes?(count: number): void
}

/** After these it is not the medium that failed. */
const notItsFault: ReadonlySet<ReaderErrorCode> = new Set(['cancelled', 'disk-full', 'offline'])
/** How often the room on the disk is looked at while an undeclared file grows. */
const LOOK_EVERY = 32_000_000

/**
 * Saves a story's medium: streamed to the disk, whole before the story shows it. What fails is told in the story's state too.
 * @throws ReaderError of the network, `http-status`, `too-large`, `disk-full`, `cancelled`.
 */
export async function saveMedium(parts: MediaParts, medium: StoryMedium, run: MediumRun): Promise<void> {
  if (medium.hash !== null) return
  const draft = await parts.media.begin()
  try {
    const { contentType, url } = await fetchInto(draft, parts, medium, run)
    const stored = await draft.keep(mediaType(contentType, medium.mime, url))
    parts.archive.keepMedium(medium, stored)
  } catch (thrown) {
    await draft.discard()
    const error = asDiskFull(thrown)
    if (error instanceof ReaderError && !notItsFault.has(error.code)) parts.archive.failMedium(medium, error.message)
    throw error
  }
}

async function fetchInto(draft: MediaDraft, parts: MediaParts, medium: StoryMedium, { signal, onBytes }: MediumRun): Promise<Download> {
  const { directory } = parts.media
  let unlooked = 0
  const download = await parts.downloader.download(medium.url, {
    to: draft.file,
    limit: MEDIUM_MOST,
    allow: allowedForStory(parts.archive, medium.articleId),
    signal,
    onStart: async ({ bytes, contentType }) => {
      if (isPageType(contentType)) throw new ReaderError('http-status', 'The server sent a web page in place of the file.')
      await requireRoom(directory, bytes ?? 0)
    },
    onBytes: async (piece) => {
      draft.add(piece)
      onBytes?.(piece.length)
      unlooked += piece.length
      if (unlooked < LOOK_EVERY) return
      unlooked = 0
      await requireRoom(directory, 0)
    }
  })
  if (download.status < 200 || download.status > 299) throw statusError(download.url, download.status)
  if (download.bytes === 0) throw new ReaderError('http-status', 'The server sent an empty file.')
  return download
}

function asDiskFull(thrown: unknown): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return thrown
  return new ReaderError('disk-full', 'The disk is full: the file could not be kept.', { cause: thrown })
}
