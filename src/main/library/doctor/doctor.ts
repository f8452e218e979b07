import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { DoctorReport } from '@shared/contract/offline'
import type { Archive } from '../archive/types'
import type { ImageStore } from '../images/imageStore'
import type { MediaSaver } from '../media/mediaSaver'
import type { MediaStore } from '../media/mediaStore'
import { retryPictures } from '../offline/retryPictures'
import type { Search } from '../search/search'
import type { SyncParts } from '../sync/parts'
import { type CheckParts, checkLibrary, type Findings } from './checkLibrary'

export interface DoctorParts extends CheckParts, SyncParts {
  readonly store: ImageStore
  readonly media: MediaStore
  readonly saver: Pick<MediaSaver, 'save'>
  readonly search: Pick<Search, 'behind' | 'rebuild'>
}

type Mended = DoctorReport['repaired'] & { readonly media: number }

/** Stories with pictures that may be had again, looked at in one repair, unless each was tried in vain so often. */
const STORIES = 10_000
const TRIES = 20

const endsAll: ReadonlySet<ReaderErrorCode> = new Set(['cancelled', 'disk-full', 'library-damaged'])
const nothing: Mended = { pictures: 0, media: 0, files: 0, counts: 0, searchRebuilt: false }

/**
 * Checks the whole library, and mends what it finds when asked: lost files are fetched again where they came from, files of
 * nothing removed, counts set to their tallies, the search index made anew.
 */
export async function examine(
  parts: DoctorParts,
  { deep, repair }: { deep: boolean; repair: boolean },
  signal: AbortSignal
): Promise<DoctorReport> {
  const findings = await checkLibrary(parts, deep)
  const { damagedStories, lostMedia, ...found } = findings
  const canRepair = repair && found.archiveProblem === null
  const { media, ...repaired } = canRepair ? await mend(findings, parts, signal) : nothing
  const lostPictures = damagedStories.reduce((sum, { pictures }) => sum + pictures, 0)
  const isMended =
    repaired.pictures >= lostPictures &&
    media >= lostMedia.length &&
    // A stray file beside one that is in use is left for the next start; it makes no promise false.
    (canRepair || found.orphanFiles === 0) &&
    repaired.counts >= found.wrongCounts &&
    (repaired.searchRebuilt || found.searchBehind === 0) &&
    (canRepair || found.missingPictures + found.changedPictures + found.missingMedia === 0)
  return { ...found, repaired, isSound: found.archiveProblem === null && isMended }
}

async function mend(
  { damagedStories, lostMedia, wrongCounts, searchBehind }: Findings,
  parts: DoctorParts,
  signal: AbortSignal
): Promise<Mended> {
  let [pictures, media] = [0, 0]
  for (const id of storiesToMend(parts.archive, damagedStories))
    pictures += await orNothing(async () => (await retryPictures(parts, id, { signal })).saved)
  for (const medium of lostMedia) {
    media += await orNothing(async () => {
      await parts.saver.save({ ...medium, hash: null }, { signal })
      return 1
    })
  }
  const [images, files] = [await parts.store.sweep(), await parts.media.sweep()]
  const counts = wrongCounts > 0 ? parts.archive.recount() : 0
  if (searchBehind > 0) await parts.search.rebuild()
  return { pictures, media, files: images.removedFiles + files.removedFiles, counts, searchRebuilt: searchBehind > 0 }
}

/** Those just found damaged, and those an earlier check found, which show their lost pictures as missing since. */
function storiesToMend(archive: Archive, damaged: Findings['damagedStories']): ReadonlySet<ArticleId> {
  const feedIds = archive.feeds().map(({ id }) => id)
  const earlier = archive.storiesToRetry({ feedIds, savedBefore: Number.MAX_SAFE_INTEGER, tries: TRIES, limit: STORIES })
  return new Set([...damaged.map(({ id }) => id), ...earlier])
}

/** What can't be had is shown in its story; the rest is mended all the same. */
async function orNothing(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || endsAll.has(thrown.code)) throw thrown
    return 0
  }
}
