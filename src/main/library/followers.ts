import type { Archive } from './archive/types'
import type { Log } from './log'

/** A part that keeps something of its own in step with the archive (the search index, the stories). */
export interface Follower {
  /** Works off the change log from where it stopped; cheap when there is nothing. */
  catchUp(): Promise<void>
}

export interface Followers {
  /** Resolves when all followers have seen every change committed so far. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/**
 * Runs the followers after each commit, one at a time and never twice at once.
 * A follower that fails is logged and tried again at the next change; it holds up nobody.
 */
export function runFollowers(archive: Archive, followers: readonly Follower[], log: Log): Followers {
  let running: Promise<void> | null = null
  let again = false

  async function round(): Promise<void> {
    do {
      again = false
      for (const follower of followers)
        await follower.catchUp().catch((cause: unknown) => log.error('a follower of the change log failed', cause))
    } while (again)
    running = null
  }

  function wake(): Promise<void> {
    again = true
    running ??= Promise.resolve().then(round)
    return running
  }

  const stopListening = archive.onChange(() => void wake())
  return {
    settled: wake,
    stop: async () => {
      stopListening()
      await running
    }
  }
}
