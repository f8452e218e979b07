import type { ArticleStatus } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { TimelineItem } from './itemStore'
import { useReplica } from './useReplica'

/** The rows of these articles, live; undefined for those not read yet. */
export function useItems(ids: readonly ArticleId[]): readonly (TimelineItem | undefined)[] {
  const { items } = useReplica()
  const last = useRef<readonly (TimelineItem | undefined)[]>([])
  const shown = useSyncExternalStore(items.subscribe, () => {
    const next = ids.map((id) => items.peek(id))
    if (!isSame(last.current, next)) last.current = next
    return last.current
  })
  const key = ids.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are told apart by `key`; a row that is out of date shows as another one
  useEffect(() => {
    void items.load(ids)
  }, [items, key, shown])
  return shown
}

/** Only rows that differ are worth drawing again: other lists load rows too. */
function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index])
}

/** What the reader did with an article, live; undefined until it is known. */
export function useArticleState(id: ArticleId): ArticleStatus | undefined {
  return useItems([id])[0]?.status
}
