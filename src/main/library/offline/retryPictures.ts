import type { ArticleId } from '@shared/contract/ids'
import type { MissingPicture } from '../archive/offlineTypes'
import { captureImages } from '../images/captureImages'
import type { SyncParts } from '../sync/parts'
import { allowedForStory } from './allowedForStory'

export interface RetryChoice {
  /** The one picture to ask for; all of the story unless given. */
  readonly position?: number | undefined
  /** Only pictures that a passing reason cost, tried less than so many times since. */
  readonly passing?: { readonly tries: number } | undefined
  readonly signal?: AbortSignal | undefined
}

/** What a new try brought; `missing` are those of the choice that are still not kept, with the reason. */
export interface RetriedPictures {
  readonly saved: number
  readonly missing: readonly { readonly url: string; readonly reason: string }[]
  /** On the wire. */
  readonly bytes: number
}

/** Stored after so many, so that a cancelled try keeps what it had. */
const AT_ONCE = 6

/**
 * Asks for a story's missing pictures again, where they were found before. What comes is stored at once.
 * @throws ReaderError `not-found`, `cancelled`, `offline`, `disk-full`.
 */
export async function retryPictures(parts: SyncParts, id: ArticleId, choice: RetryChoice = {}): Promise<RetriedPictures> {
  const { archive, source, store } = parts
  const allow = allowedForStory(archive, id)
  const chosen = archive.missingPictures(id).filter((picture) => isChosen(picture, choice))
  const missing: { url: string; reason: string }[] = []
  let bytes = 0
  for (let start = 0; start < chosen.length; start += AT_ONCE) {
    const some = chosen.slice(start, start + AT_ONCE)
    const lead = some.findIndex(({ isLead }) => isLead)
    const capture = { ...parts, source, store, allow, signal: choice.signal }
    const captured = await captureImages({ pictures: some, leadPicture: lead < 0 ? null : lead }, capture)
    bytes += captured.bytes
    const retried = captured.images.flatMap((image, index) => {
      const picture = some[index]
      return picture === undefined ? [] : [{ position: picture.position, url: picture.url, image }]
    })
    archive.settlePictures(id, retried)
    for (const { url, image } of retried) if (image.hash === null) missing.push({ url, reason: image.reason })
  }
  return { saved: chosen.length - missing.length, missing, bytes }
}

function isChosen({ position, isPassing, tries }: MissingPicture, choice: RetryChoice): boolean {
  if (choice.position !== undefined && choice.position !== position) return false
  return choice.passing === undefined || (isPassing && tries < choice.passing.tries)
}
