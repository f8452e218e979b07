import type { ArticleId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'

/** One place in the window: what the list shows, the search laid over it, the open story. `[` and `]` walk these. */
export interface Place {
  readonly scope: Scope
  /** What is searched for; null when the list shows the scope. */
  readonly query: string | null
  readonly articleId: ArticleId | null
  /** The search the open story was found by, its matches to be marked. */
  readonly foundBy: string | null
}

/** All that is selected. `cursor` is the row the keyboard stands on, which need not be open. */
export interface Navigation extends Place {
  readonly cursor: ArticleId | null
  readonly past: readonly Place[]
  readonly future: readonly Place[]
}

export type NavigationAction =
  | { readonly type: 'show'; readonly scope: Scope }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'end-search' }
  | { readonly type: 'open'; readonly id: ArticleId }
  | { readonly type: 'move'; readonly id: ArticleId }
  | { readonly type: 'back' }
  | { readonly type: 'forward' }

const PLACES_KEPT = 200

export const firstPlace: Navigation = {
  scope: { kind: 'all' },
  query: null,
  articleId: null,
  foundBy: null,
  cursor: null,
  past: [],
  future: []
}

const placeOf = ({ scope, query, articleId, foundBy }: Navigation): Place => ({ scope, query, articleId, foundBy })

function go(from: Navigation, to: Partial<Place>): Navigation {
  const next = { ...placeOf(from), ...to }
  const past = [...from.past, placeOf(from)].slice(-PLACES_KEPT)
  return { ...next, cursor: next.articleId, past, future: [] }
}

/** Typing on changes the search where it is: one search is one place, however many letters it took. The open story stays. */
function search(from: Navigation, query: string): Navigation {
  const there = from.query === null ? go(from, { query }) : { ...from, query }
  return { ...there, cursor: null }
}

function open(from: Navigation, id: ArticleId): Navigation {
  if (from.articleId === id && from.foundBy === from.query) return { ...from, cursor: id }
  return go(from, { articleId: id, foundBy: from.query })
}

function back(from: Navigation): Navigation {
  const place = from.past.at(-1)
  if (place === undefined) return from
  return { ...place, cursor: place.articleId, past: from.past.slice(0, -1), future: [placeOf(from), ...from.future] }
}

function forward(from: Navigation): Navigation {
  const [place, ...future] = from.future
  if (place === undefined) return from
  return { ...place, cursor: place.articleId, past: [...from.past, placeOf(from)], future }
}

/** Moves between places like a browser: every opened story, scope and search can be come back to. */
export function navigate(from: Navigation, action: NavigationAction): Navigation {
  switch (action.type) {
    case 'show':
      return go(from, { scope: action.scope, query: null, articleId: null, foundBy: null })
    case 'search':
      return search(from, action.query)
    case 'end-search':
      return from.query === null ? from : go(from, { query: null })
    case 'open':
      return open(from, action.id)
    case 'move':
      return { ...from, cursor: action.id }
    case 'back':
      return back(from)
    case 'forward':
      return forward(from)
  }
}

/** A name for a place's list, to remember its scroll position by. */
export function listKey({ scope, query }: Pick<Place, 'scope' | 'query'>): string {
  return JSON.stringify(query === null ? scope : { query })
}
