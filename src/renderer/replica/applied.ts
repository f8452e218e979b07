import type { ArticleStatus } from '@shared/contract/articles'
import type { ArticlePage, ChangeBatch, ChangeKind } from '@shared/contract/changes'
import type { ArticleId } from '@shared/contract/ids'

/** What was just written to the replica, so that each part of the window reads again only what it shows. */
export interface Applied {
  /** The library answered for the first time, or again after it was away. */
  readonly started: boolean
  /** The replica was begun anew: everything known before is void. */
  readonly rebuilt: boolean
  readonly kinds: ReadonlySet<ChangeKind>
  /** Articles that are new or differ. */
  readonly articles: ReadonlySet<ArticleId>
  readonly removed: ReadonlySet<ArticleId>
  readonly statuses: ReadonlyMap<ArticleId, ArticleStatus>
  /** Articles in which something was marked, noted or taken out. */
  readonly annotated: ReadonlySet<ArticleId>
}

const ALL_KINDS: readonly ChangeKind[] = ['annotation', 'article', 'counter', 'feed', 'folder', 'smartFeed', 'status', 'story']

const nothing: Applied = {
  started: false,
  rebuilt: false,
  kinds: new Set(),
  articles: new Set(),
  removed: new Set(),
  statuses: new Map(),
  annotated: new Set()
}

export function appliedStart(rebuilt: boolean): Applied {
  return { ...nothing, started: true, rebuilt, kinds: new Set(ALL_KINDS) }
}

export function appliedPage(page: ArticlePage): Applied {
  const articles = new Set(page.articles.map((head) => head.id))
  return { ...nothing, kinds: new Set<ChangeKind>(['article']), articles }
}

export function appliedChanges({ changes }: ChangeBatch): Applied {
  const articles = changes.filter((change) => change.kind === 'article')
  const statuses = changes.filter((change) => change.kind === 'status').flatMap(({ value }) => value ?? [])
  return {
    ...nothing,
    kinds: new Set(changes.map((change) => change.kind)),
    articles: new Set(articles.filter(({ value }) => value !== null).map(({ id }) => id)),
    removed: new Set(articles.filter(({ value }) => value === null).map(({ id }) => id)),
    statuses: new Map(statuses.map((status) => [status.articleId, status])),
    annotated: new Set(changes.filter((change) => change.kind === 'annotation').map(({ id }) => id))
  }
}
