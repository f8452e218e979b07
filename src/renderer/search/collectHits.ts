import type { ArticleId } from '@shared/contract/ids'
import type { InstantIndex } from './instantIndex'
import type { InstantPlan } from './planQuery'
import type { Hit } from './searchSegment'

interface Collecting {
  readonly isForgiving: boolean
  readonly pause: () => Promise<void>
  readonly isCurrent: () => boolean
}

/** Milliseconds of search before a waiting keystroke is let in. */
export const SLICE = 6

/** The hits of all segments, best first; null as soon as the query is no longer the newest. */
export async function collectHits(index: InstantIndex, plan: InstantPlan, options: Collecting): Promise<ArticleId[] | null> {
  const { isForgiving, pause, isCurrent } = options
  const hits: Hit[] = []
  let sliceStart = performance.now()
  for (const found of index.search(plan, isForgiving)) {
    for (const hit of found) hits.push(hit)
    if (performance.now() - sliceStart < SLICE) continue
    await pause()
    if (!isCurrent()) return null
    sliceStart = performance.now()
  }
  // Ids grow with time, so that of equal hits the later saved comes first.
  hits.sort((a, b) => b.score - a.score || b.id - a.id)
  return hits.map((hit) => hit.id)
}
