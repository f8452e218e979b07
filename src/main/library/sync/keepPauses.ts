import type { Archive } from '../archive/types'
import { HostPause } from '../network/hostGate'
import type { Source } from '../network/source'

/**
 * The source, with the pauses that hosts asked for before the program was last closed: the client forgets them then,
 * the feeds' own state does not. A failure that was not counted is such a pause (see `recordOutcome.ts`).
 */
export function keepPauses(source: Source, archive: Pick<Archive, 'feeds' | 'fetchState'>, now: () => number = Date.now): Source {
  const pauses = new Map<string, number>()
  for (const { id, url, error } of archive.feeds()) {
    if (error === null) continue
    const { dueAt, failures } = archive.fetchState(id)
    const isPause = error.code === 'rate-limited' || (error.code === 'http-status' && failures === 0)
    if (isPause && dueAt !== null) pauses.set(hostOf(url), Math.max(dueAt, pauses.get(hostOf(url)) ?? 0))
  }
  return {
    get: async (url, options) => {
      const host = hostOf(url)
      const until = pauses.get(host)
      if (until !== undefined && until > now()) throw new HostPause(host, until)
      return source.get(url, options)
    }
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
