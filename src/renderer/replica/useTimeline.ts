import type { ArticleId } from '@shared/contract/ids'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { TimelineItem } from './itemStore'
import { type ListView, type Timeline, TimelineStore } from './timelineStore'
import { useItems } from './useItems'
import { useReplica } from './useReplica'

export type { RowFold } from './foldRows'
export type { TimelineItem } from './itemStore'
export type { Timeline } from './timelineStore'

/**
 * A list, live. Another view starts a new list; what was read while only unread are listed stays until then.
 * Where the same scope is only shown in another way, the rows before stay until the others are there.
 */
export function useTimeline({ scope, unreadOnly, foldStories, foldDuplicates }: ListView): Timeline {
  const replica = useReplica()
  const key = JSON.stringify(scope)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scopes are told apart by what they say, not by which object says it
  const store = useMemo(
    () => new TimelineStore(replica, { scope, unreadOnly, foldStories, foldDuplicates }),
    [replica, key, unreadOnly, foldStories, foldDuplicates]
  )
  const timeline = useSyncExternalStore(store.subscribe, store.get)
  const shown = useRef({ key, timeline })
  if (timeline.status === 'ready' || shown.current.key !== key) shown.current = { key, timeline }
  return shown.current.timeline
}

/** The rows from `start` to before `end`, live; undefined for those not read yet. Older ones are fetched as the end comes near. */
export function useTimelineRows(timeline: Timeline, start: number, end: number): readonly (TimelineItem | undefined)[] {
  const ids: ArticleId[] = []
  for (let index = Math.max(0, start); index < Math.min(end, timeline.count); index++) {
    const id = timeline.idAt(index)
    if (id !== undefined) ids.push(id)
  }
  useEffect(() => timeline.reach(end), [timeline, end])
  return useItems(ids)
}
