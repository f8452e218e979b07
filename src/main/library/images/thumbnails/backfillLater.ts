import type { Log } from '../../log'
import { type BackfillParts, backfillThumbnails } from './backfillThumbnails'

/** Backfills once so many milliseconds have passed. The function it returns stops it, and resolves when it has stopped. */
export function backfillLater(parts: Omit<BackfillParts, 'signal'>, log: Log, afterMs: number): () => Promise<void> {
  const stop = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    try {
      const made = await backfillThumbnails({ ...parts, signal: stop.signal })
      if (made > 0) log.info(`made ${made} thumbnails of pictures kept before`)
    } catch (cause) {
      log.error('thumbnails could not be made', cause)
    }
  }
  const timer = setTimeout(() => {
    running = run()
  }, afterMs).unref()
  return () => {
    clearTimeout(timer)
    stop.abort()
    return running
  }
}
