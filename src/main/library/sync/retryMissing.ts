import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'
import type { FeedId } from '@shared/contract/ids'
import { createLimiter } from '../network/limiter'
import { retryPictures } from '../offline/retryPictures'
import type { SyncParts } from './parts'

/** A picture that a passing reason cost is tried again at so many later syncs. */
const TRIES = 3
/** Stories looked at after one sync; the others follow after the next. */
const STORIES = 200
const AT_ONCE = 6

const endsAll: ReadonlySet<ReaderErrorCode> = new Set(['cancelled', 'disk-full', 'library-damaged', 'offline'])

/**
 * Asks again for pictures that a passing reason cost stories of these feeds, saved before a time. Answers how many came.
 * @throws ReaderError `cancelled`, `offline`, `disk-full`, `library-damaged`.
 */
export async function retryMissing(
  parts: SyncParts,
  { feedIds, savedBefore, signal }: { feedIds: readonly FeedId[]; savedBefore: number; signal: AbortSignal }
): Promise<number> {
  const ids = parts.archive.storiesToRetry({ feedIds, savedBefore, tries: TRIES, limit: STORIES })
  const limiter = createLimiter(AT_ONCE)
  const retry = (id: (typeof ids)[number]) =>
    limiter.run(signal, async () => {
      try {
        return (await retryPictures(parts, id, { passing: { tries: TRIES }, signal })).saved
      } catch (thrown) {
        // Removed meanwhile: nobody waits for its pictures.
        if (thrown instanceof ReaderError && !endsAll.has(thrown.code)) return 0
        throw thrown
      }
    })
  const saved = await Promise.all(ids.map(retry))
  return saved.reduce((sum, count) => sum + count, 0)
}
