import type { ArticleId, SortKey } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import type { Applied } from './applied'
import { type FoldNumbers, foldNumbers } from './folds'
import { toItems } from './readItems'
import type { ListReplica } from './timelineStore'

const PAGE = 250

/** The part of a list that lies past the replica's horizon: fetched page by page, kept as long as the list is shown. */
export class OlderRows {
  readonly #replica: ListReplica
  readonly #scope: Scope
  readonly #unreadOnly: boolean
  #ids: readonly ArticleId[] = []
  readonly #folds = new Map<ArticleId, FoldNumbers>()
  #horizon: SortKey | undefined
  #last: SortKey | undefined
  #isDone = false
  #fetching: Promise<boolean> | null = null

  constructor(replica: ListReplica, scope: Scope, unreadOnly: boolean) {
    this.#replica = replica
    this.#scope = scope
    this.#unreadOnly = unreadOnly
  }

  get ids(): readonly ArticleId[] {
    return this.#ids
  }

  get isDone(): boolean {
    return this.#isDone
  }

  /** What folding needs of one of these rows. */
  foldOf(id: ArticleId): FoldNumbers | undefined {
    return this.#folds.get(id)
  }

  /** Fetches the next page below the horizon; false when nothing came of it. One at a time. */
  fetchNext(horizon: SortKey): Promise<boolean> {
    this.#fetching ??= this.#fetch(horizon)
      .catch((thrown: unknown) => {
        console.error('older stories could not be fetched', thrown)
        return false
      })
      .finally(() => {
        this.#fetching = null
      })
    return this.#fetching
  }

  /** Forgets what was removed, and everything once the horizon has moved. */
  follow({ removed, rebuilt, started }: Applied, horizon: SortKey | undefined): void {
    if (removed.size > 0) this.#ids = this.#ids.filter((id) => !removed.has(id))
    if (rebuilt || (started && horizon !== this.#horizon)) this.#begin(horizon)
  }

  async #fetch(horizon: SortKey): Promise<boolean> {
    if (this.#horizon !== horizon) this.#begin(horizon)
    const before = this.#last ?? horizon
    const page = await this.#replica.client.request('articles.page', {
      scope: this.#scope,
      unreadOnly: this.#unreadOnly,
      before,
      limit: PAGE
    })
    const items = await toItems(this.#replica.db, page.articles, page.statuses, new Map())
    if (this.#horizon !== horizon) return false
    this.#replica.items.remember(items)
    this.#ids = [...this.#ids, ...items.map((item) => item.id)]
    for (const { id, head, status } of items) this.#folds.set(id, foldNumbers(head, status.isRead))
    this.#last = page.articles.at(-1)?.sortKey
    this.#isDone = !page.more
    return true
  }

  #begin(horizon: SortKey | undefined): void {
    this.#ids = []
    this.#folds.clear()
    this.#horizon = horizon
    this.#last = undefined
    this.#isDone = false
  }
}
