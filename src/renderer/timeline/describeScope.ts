import { assertNever } from '@shared/contract/errors'
import type { FolderId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { t } from '../messages/translate'
import type { Feeds } from '../replica/useFeeds'

/** A scope as the reader knows it: its name, and its maintained counts. */
export interface ScopeDescription {
  readonly title: string
  readonly total: number
  readonly unread: number
}

/** Names a scope and counts it, from counters only. What is gone meanwhile is called by its kind. */
export function describeScope(scope: Scope, feeds: Feeds): ScopeDescription {
  switch (scope.kind) {
    case 'all':
      return { title: t('organise.allStories'), ...counts(feeds, 'all') }
    case 'unread': {
      const { unread } = counts(feeds, 'all')
      return { title: t('organise.unread'), total: unread, unread }
    }
    case 'starred':
      return { title: t('organise.starred'), ...counts(feeds, 'starred') }
    case 'queued':
      return { title: t('organise.queued'), ...counts(feeds, 'queued') }
    case 'annotated':
      return { title: t('annotations.title'), ...counts(feeds, 'annotated') }
    case 'story':
      return { title: t('organise.story'), total: 0, unread: 0 }
    case 'section':
      return { title: scope.name, ...counts(feeds, `section:${scope.name}`) }
    case 'feed': {
      const feed = feeds.feeds.find(({ id }) => id === scope.feedId)
      return { title: feed?.title ?? t('organise.feed'), total: feed?.total ?? 0, unread: feed?.unread ?? 0 }
    }
    case 'folder':
      return describeFolder(scope.folderId, feeds)
    default:
      return assertNever(scope)
  }
}

function counts({ counters }: Feeds, key: string): { readonly total: number; readonly unread: number } {
  return counters.get(key) ?? { total: 0, unread: 0 }
}

function describeFolder(id: FolderId, feeds: Feeds): ScopeDescription {
  const folder = feeds.folders.find((one) => one.id === id)
  const inside = feeds.folders.filter(({ parentId }) => parentId === id).map((child) => describeFolder(child.id, feeds))
  const own = feeds.feeds.filter(({ folderId }) => folderId === id)
  const all = [...inside, ...own]
  return {
    title: folder?.name ?? t('organise.folder'),
    total: all.reduce((sum, { total }) => sum + total, 0),
    unread: all.reduce((sum, { unread }) => sum + unread, 0)
  }
}
