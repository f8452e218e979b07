import type { ArticleId, SortKey } from '@shared/contract/ids'
import type { OfflineScope } from '@shared/contract/offline'
import type { Archive } from '../archive/types'
import type { Search } from '../search/search'

export interface ScopeParts {
  readonly archive: Archive
  readonly search: Pick<Search, 'matches'>
}

/** Stories looked at in one piece of work. */
const BATCH = 500

/** The stories of a scope in batches, so that 100,000 of them take no more memory than their numbers. */
export async function* scopeIds({ archive, search }: ScopeParts, scope: OfflineScope): AsyncGenerator<readonly ArticleId[]> {
  switch (scope.kind) {
    case 'articles':
      return yield* inBatches(scope.ids)
    case 'search':
      return yield* inBatches(await search.matches(scope.query))
    case 'story':
      return yield* inBatches(archive.storyArticles(scope.storyId))
    default: {
      let before: SortKey | null = null
      do {
        const page: ReturnType<Archive['places']> = archive.places({ scope, before, limit: BATCH })
        yield page.ids
        before = page.next
      } while (before !== null)
    }
  }
}

function* inBatches(ids: readonly ArticleId[]): Generator<readonly ArticleId[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH)
}
