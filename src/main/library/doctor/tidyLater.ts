import type { Archive } from '../archive/types'
import type { ImageStore } from '../images/imageStore'
import type { Log } from '../log'
import type { MediaStore } from '../media/mediaStore'
import { loseStoredPictures } from './loseStoredPictures'

export interface TidyParts {
  readonly archive: Archive
  readonly store: Pick<ImageStore, 'sweep'>
  readonly media: Pick<MediaStore, 'sweep'>
  readonly log: Log
}

/** Drops the files that no story needs, and shows pictures whose files are gone as missing. */
export async function tidy({ archive, store, media, log }: TidyParts): Promise<void> {
  const { missing } = await store.sweep()
  if (missing.length > 0) log.warn(`${missing.length} pictures are gone from the disk`)
  loseStoredPictures(archive, { missing })
  await media.sweep()
}

/** Tidies once the start is over; not after damage, when the files belong to the archive that was set aside. Answers how to stop it. */
export function tidyLater(parts: TidyParts, afterMs: number): () => void {
  if (parts.archive.report.recovered !== null) return () => undefined
  const work = () => tidy(parts).catch((cause: unknown) => parts.log.error('the picture folder could not be tidied', cause))
  const timer = setTimeout(() => void work(), afterMs).unref()
  return () => clearTimeout(timer)
}
