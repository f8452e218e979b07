import type { LibraryStats } from '@shared/contract/library'
import { useEffect, useState } from 'react'
import { onEvent, request } from '../library/request'

/** Changes come in bursts; the figures are asked for at most this often. */
const PAUSE_MS = 2000

/** What the library holds, live; null until it has answered. */
export function useLibraryStats(): LibraryStats | null {
  const [stats, setStats] = useState<LibraryStats | null>(null)
  useEffect(() => followStats(setStats), [])
  return stats
}

function followStats(tell: (stats: LibraryStats) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const ask = () => {
    timer = null
    request('library.stats', undefined).then(tell, (thrown: unknown) => console.error('the figures of the library are not known', thrown))
  }
  const askSoon = () => {
    timer ??= setTimeout(ask, PAUSE_MS)
  }
  ask()
  const stop = onEvent('changes.available', askSoon)
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}
