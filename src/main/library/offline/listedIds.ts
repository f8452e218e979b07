import type { ArticleId } from '@shared/contract/ids'
import type { OfflineScope } from '@shared/contract/offline'
import { SELECTION_LIMIT } from '@shared/contract/selection'
import type { ScopeParts } from './scopeIds'

/** Which list, and whether it shows unread stories only. */
interface List {
  readonly scope: OfflineScope
  readonly unreadOnly: boolean
}

/** The stories of a whole list in its order, as far as they can be selected. */
export async function listedIds({ archive, search }: ScopeParts, { scope, unreadOnly }: List): Promise<readonly ArticleId[]> {
  if (scope.kind === 'articles') return scope.ids
  if (scope.kind === 'search') return (await search.matches(scope.query)).slice(0, SELECTION_LIMIT)
  return archive.places({ scope, unreadOnly, before: null, limit: SELECTION_LIMIT }).ids
}
