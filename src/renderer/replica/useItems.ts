import type { ArticleStatus } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { useEffect, useSyncExternalStore } from 'react'
import type { TimelineItem } from './itemStore'
import { useReplica } from './useReplica'

/** The rows of these articles, live; undefined for those not read yet. */
export function useItems(ids: readonly ArticleId[]): readonly (TimelineItem | undefined)[] {
  const { items } = useReplica()
  const version = useSyncExternalStore(items.subscribe, items.version)
  const key = ids.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are told apart by `key`; `version` says that some may be out of date
  useEffect(() => {
    void items.load(ids)
  }, [items, key, version])
  return ids.map((id) => items.peek(id))
}

/** What the reader did with an article, live; undefined until it is known. */
export function useArticleState(id: ArticleId): ArticleStatus | undefined {
  return useItems([id])[0]?.status
}
