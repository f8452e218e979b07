import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { StoryMedium } from '../archive/offlineTypes'
import { hostOf } from '../feeds/privateHosts'
import { createHostGate } from '../network/hostGate'
import { createLimiter } from '../network/limiter'
import { type MediaParts, type MediumRun, saveMedium } from './saveMedium'

/** Saves recordings, films and documents; one at a time from a host, so that its pages and pictures are not held up. */
export interface MediaSaver {
  /** One that is under way already is waited for. @throws ReaderError as `saveMedium`. */
  save(medium: StoryMedium, run: MediumRun): Promise<void>
  /** Takes a saved file from a story; it goes from the disk when no other story has it. */
  remove(id: ArticleId, position: number): Promise<void>
  /** Saves what feeds' rules ask for: of their latest stories, none older than two weeks. Failures are told in the stories. */
  saveByRule(signal: AbortSignal): Promise<void>
}

const AT_ONCE = 3
const STORIES_A_FEED = 10
const FORTNIGHT_MS = 14 * 86_400_000
/** A passing failure is no answer until it was met so often; then the story says it, and only the reader asks again. */
const TRIES = 3
const passing: ReadonlySet<ReaderErrorCode> = new Set(['rate-limited', 'timeout', 'unreachable'])
const endsAll: ReadonlySet<ReaderErrorCode> = new Set(['cancelled', 'disk-full', 'library-damaged', 'offline'])

export function createMediaSaver(parts: MediaParts, now: () => number = Date.now): MediaSaver {
  const slots = createLimiter(AT_ONCE)
  const hosts = createHostGate(1, now)
  const underWay = new Map<string, Promise<void>>()
  const failed = new Map<string, number>()

  function save(medium: StoryMedium, run: MediumRun): Promise<void> {
    const key = `${medium.articleId} ${medium.position}`
    const running = underWay.get(key)
    if (running !== undefined) return running
    const inTurn = () => slots.run(run.signal, () => saveMedium(parts, medium, run))
    const saving = hosts.run(hostOf(medium.url), run.signal, inTurn).finally(() => underWay.delete(key))
    underWay.set(key, saving)
    return saving
  }

  async function saveOneByRule(medium: StoryMedium, signal: AbortSignal): Promise<void> {
    try {
      await save(medium, { signal })
    } catch (thrown) {
      if (!(thrown instanceof ReaderError) || endsAll.has(thrown.code)) throw thrown
      const tries = (failed.get(medium.url) ?? 0) + 1
      failed.set(medium.url, tries)
      if (passing.has(thrown.code) && tries < TRIES) parts.archive.dropMedium(medium)
    }
  }

  return {
    save,
    remove: async (id, position) => {
      parts.archive.dropMedium(parts.archive.storyMedium(id, position))
      await parts.media.prune()
    },
    saveByRule: async (signal) => {
      const wanted = parts.archive.mediaByRule(STORIES_A_FEED, now() - FORTNIGHT_MS)
      await Promise.all(wanted.map((medium) => saveOneByRule(medium, signal)))
    }
  }
}
