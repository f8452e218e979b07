import type { ArticlePage } from '@shared/contract/changes'
import type { ArticleId, SortKey } from '@shared/contract/ids'
import { headsById, statusesById } from './heads'
import { type Source, scopeSources } from './scopes'
import type { Sql } from './sql'
import type { Store } from './store'
import type { Archive } from './types'

interface Place {
  readonly id: ArticleId
  readonly sortKey: SortKey
}

/** A page of a list, newest first, by index only: as quick at the end of 100,000 as at the start. */
export function pageMethods(store: Store): Pick<Archive, 'heads' | 'page' | 'places'> {
  const rowsOf = (ids: readonly number[]) => ({ articles: headsById(store.sql, ids), statuses: statusesById(store.sql, ids) })
  return {
    heads: (ids) => store.read(() => rowsOf(ids)),
    places: ({ scope, unreadOnly = false, before, limit }) =>
      store.read(() => {
        const places = newest(store.sql, scopeSources(store.sql, scope, unreadOnly), before ?? Number.MAX_SAFE_INTEGER, limit)
        return { ids: places.map((place) => place.id), next: (places.length === limit ? places.at(-1)?.sortKey : null) ?? null }
      }),
    page: ({ scope, unreadOnly, before, limit }) =>
      store.read((): ArticlePage => {
        const places = newest(store.sql, scopeSources(store.sql, scope, unreadOnly), before ?? Number.MAX_SAFE_INTEGER, limit + 1)
        return { ...rowsOf(places.slice(0, limit).map((place) => place.id)), more: places.length > limit }
      })
  }
}

/** The newest places of several sources together; each next source is asked only for what can still be among them. */
function newest(sql: Sql, sources: readonly Source[], before: number, limit: number): readonly Place[] {
  let places: readonly Place[] = []
  for (const source of sources) {
    const floor = places[limit - 1]?.sortKey ?? -1
    const found = sql.all<Place>(placesSql(source), ...source.values, before, floor, limit)
    places = [...places, ...found].sort((a, b) => b.sortKey - a.sortKey).slice(0, limit)
  }
  return places
}

function placesSql({ table, id, where }: Source): string {
  return `SELECT ${id} AS id, sort_key AS sortKey FROM ${table}
WHERE ${where} AND sort_key < ? AND sort_key > ? ORDER BY sort_key DESC LIMIT ?`
}
