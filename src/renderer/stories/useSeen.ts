import type { ArticleId, StoryId } from '@shared/contract/ids'
import type { StoryPage } from '@shared/contract/stories'
import { useEffect, useRef } from 'react'
import { report } from '../design/report'
import { request } from '../library/request'

/** Milliseconds on the page after which it counts as looked at. */
const MOMENT = 2500

/** Tells the library that the reader looks at a story: after a moment, and again on leaving for what came meanwhile. */
export function useSeen(id: StoryId): void {
  useEffect(() => {
    const see = () => report(request('stories.seen', { id }))
    let timer: ReturnType<typeof setTimeout> | null = setTimeout(() => {
      timer = null
      see()
    }, MOMENT)
    return () => {
      if (timer !== null) clearTimeout(timer)
      see()
    }
  }, [id])
}

/** The articles that were new when the page was opened or came since: they stay marked until it is left. */
export function useNewMembers({ members }: StoryPage): ReadonlySet<ArticleId> {
  const marked = useRef<ReadonlySet<ArticleId>>(new Set())
  const fresh = members.filter(({ isNew, head }) => isNew && !marked.current.has(head.id))
  if (fresh.length > 0) marked.current = new Set([...marked.current, ...fresh.map(({ head }) => head.id)])
  return marked.current
}
