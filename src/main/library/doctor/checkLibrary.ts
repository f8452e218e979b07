import { ReaderError } from '@shared/contract/errors'
import type { ImageHash } from '@shared/contract/ids'
import type { DoctorReport } from '@shared/contract/offline'
import type { DamagedStory, StoryMedium } from '../archive/offlineTypes'
import type { Archive } from '../archive/types'
import type { Followers } from '../followers'
import { verifyPictures } from '../images/verifyPictures'
import type { MediaStore } from '../media/mediaStore'
import type { Search } from '../search/search'
import { loseStoredPictures } from './loseStoredPictures'

export interface CheckParts {
  readonly directory: string
  readonly archive: Archive
  readonly media: Pick<MediaStore, 'verify'>
  readonly search: Pick<Search, 'behind'>
  readonly followers: Pick<Followers, 'settled'>
}

/** What a check found; what was lost is shown as missing in its stories already. */
export interface Findings extends Omit<DoctorReport, 'isSound' | 'repaired'> {
  readonly damagedStories: readonly DamagedStory[]
  readonly lostMedia: readonly StoryMedium[]
}

const NAMED = 200

/** Holds everything the library says against what is on disk; `deep` reads every file. */
export async function checkLibrary(parts: CheckParts, deep: boolean): Promise<Findings> {
  const archiveProblem = problemOf(parts.archive)
  if (archiveProblem !== null) return { ...nothing, archiveProblem }
  await parts.followers.settled()
  const { archive } = parts
  const pictures = await checkPictures(parts, deep)
  const media = await checkMedia(parts, deep)
  const { articles, images } = archive.counts()
  return {
    archiveProblem,
    articles,
    pictures: images,
    missingPictures: pictures.missing,
    changedPictures: pictures.changed,
    missingMedia: media.count,
    orphanFiles: pictures.orphans + media.orphans,
    searchBehind: await parts.search.behind(),
    wrongCounts: archive.wrongCounts(),
    damaged: pictures.damaged.slice(0, NAMED),
    damagedStories: pictures.damaged,
    lostMedia: media.lost
  }
}

const nothing: Findings = {
  archiveProblem: null,
  articles: 0,
  pictures: 0,
  missingPictures: 0,
  changedPictures: 0,
  missingMedia: 0,
  orphanFiles: 0,
  searchBehind: 0,
  wrongCounts: 0,
  damaged: [],
  damagedStories: [],
  lostMedia: []
}

/** A file too broken to be checked says so by failing. */
function problemOf(archive: Archive): string | null {
  try {
    return archive.integrityProblem()
  } catch (thrown) {
    if (thrown instanceof ReaderError && thrown.code === 'library-damaged') return thrown.message
    throw thrown
  }
}

async function checkPictures({ archive, directory }: CheckParts, deep: boolean) {
  const { missing, changed, orphanFiles, thumbnailsMissing } = await verifyPictures(directory, archive.storedImages(), { deep })
  if (thumbnailsMissing.length > 0) archive.loseThumbnails(thumbnailsMissing)
  const damaged = loseStoredPictures(archive, { missing, changed })
  return { missing: missing.length, changed: changed.length, orphans: orphanFiles, damaged }
}

async function checkMedia({ archive, media }: CheckParts, deep: boolean) {
  const { missing, changed, orphans } = await media.verify(deep)
  const lose = (hashes: readonly ImageHash[], reason: string) => (hashes.length === 0 ? [] : archive.loseMedia(hashes, reason))
  const lost = [...lose(missing, 'The file is gone.'), ...lose(changed, 'The file has changed on the disk.')]
  return { count: missing.length + changed.length, orphans, lost }
}
