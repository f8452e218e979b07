import { setMaxListeners } from 'node:events'
import type { ArticleId } from '@shared/contract/ids'
import type { DoctorReport, OfflineProgress, SavePageResult } from '@shared/contract/offline'
import { examine } from '../doctor/doctor'
import type { Followers } from '../followers'
import type { ImageStore } from '../images/imageStore'
import { createMediaSaver } from '../media/mediaSaver'
import { type MediaStore, openMediaStore } from '../media/mediaStore'
import type { Downloader } from '../network/download'
import { createPages } from '../pages/pages'
import type { Search } from '../search/search'
import type { SyncParts } from '../sync/parts'
import type { Sync } from '../sync/sync'
import { type TendedSync, tendSync } from '../sync/upkeep'
import { createPreparation, type Preparation } from './prepare'
import { refetch } from './refetch'
import { retryPictures } from './retryPictures'

export interface OfflineParts extends SyncParts {
  readonly directory: string
  readonly store: ImageStore
  readonly downloader: Downloader
  readonly search: Search
  readonly followers: Followers
  readonly sync: Sync
  readonly onProgress: (progress: OfflineProgress) => void
}

/** All that keeps the offline promise beside the sync. What it fetches ends when the library closes. */
export interface Offline {
  readonly sync: TendedSync
  readonly media: MediaStore
  readonly preparation: Preparation
  retryPictures(id: ArticleId, position: number | undefined): Promise<{ readonly saved: number; readonly missing: number }>
  refetch(id: ArticleId): Promise<void>
  saveMedium(id: ArticleId, position: number): Promise<void>
  removeMedium(id: ArticleId, position: number): Promise<void>
  savePage(wanted: { url: string; fromId: ArticleId | null }): Promise<SavePageResult>
  examine(options: { deep: boolean; repair: boolean }): Promise<DoctorReport>
  /** Stops all that runs and waits for its end. */
  close(): Promise<void>
}

/** Connects the parts. */
export function openOffline(parts: OfflineParts): Offline {
  const { archive, downloader } = parts
  const closing = new AbortController()
  const { signal } = closing
  setMaxListeners(0, signal)
  const underWay = new Set<Promise<unknown>>()
  const media = openMediaStore(parts.directory, archive)
  const saver = createMediaSaver({ archive, downloader, media }, parts.now)
  const pages = createPages(parts)
  const sync = tendSync(parts.sync, { ...parts, pages, saver })
  const preparation = createPreparation({ ...parts, pages, saver })

  function during<T>(work: () => Promise<T>): Promise<T> {
    const running = work().finally(() => underWay.delete(running))
    underWay.add(running)
    return running
  }

  return {
    sync,
    media,
    preparation,
    retryPictures: (id, position) =>
      during(async () => {
        const { saved, missing } = await retryPictures(parts, id, { position, signal })
        return { saved, missing: missing.length }
      }),
    refetch: (id) => during(async () => void (await refetch(parts, id, signal))),
    saveMedium: (id, position) => during(async () => saver.save(archive.storyMedium(id, position), { signal })),
    removeMedium: (id, position) => during(() => saver.remove(id, position)),
    savePage: (wanted) => during(() => pages.save(wanted, signal)),
    examine: (options) => during(() => examine({ ...parts, media, saver }, options, signal)),
    close: async () => {
      closing.abort()
      preparation.cancel()
      sync.cancel()
      await Promise.allSettled([...underWay, preparation.settled(), sync.settled()])
    }
  }
}
