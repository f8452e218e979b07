import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Sites served by a process of their own, so that their work isn't counted as the reader's. */
export interface Sites {
  readonly feedUrls: readonly string[]
  /** Requests since the last call, by kind (`feed.xml`, `story`, `picture`). */
  requests(): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}

export interface SitesOptions {
  readonly sites: number
  readonly stories: number
  readonly picturesPerStory: number
  readonly latencyMs: number
}

/** Starts the sites, each on its own address 127.0.0.N. */
export async function startSites(options: SitesOptions): Promise<Sites> {
  const child = fork(fileURLToPath(new URL('./siteProcess.ts', import.meta.url)), [JSON.stringify(options)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
  const [feedUrls] = (await once(child, 'message')) as [string[]]
  return {
    feedUrls,
    requests: async () => {
      child.send('requests')
      const [counts] = (await once(child, 'message')) as [Record<string, number>]
      return counts
    },
    close: async () => {
      child.disconnect()
      await once(child, 'exit')
    }
  }
}
