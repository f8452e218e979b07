import type { ArticleId, SmartFeedId, StoryId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import type { SearchSort } from '@shared/contract/search'

/** One place in the window: what the list shows, the search laid over it, the open story. `[` and `]` walk these. */
export interface Place {
  readonly scope: Scope
  /** What is searched for; null when the list shows the scope. */
  readonly query: string | null
  readonly sort: SearchSort
  /** Whether hits of one running story are one row. */
  readonly fold: boolean
  /** The smart feed whose query this is, as long as it is not changed. */
  readonly smartFeedId: SmartFeedId | null
  readonly articleId: ArticleId | null
  /** The running story whose page stands in place of an article. */
  readonly storyId: StoryId | null
  /** The search the open story was found by, its matches to be marked. */
  readonly foundBy: string | null
  /** The row the keyboard stands on, which need not be open. */
  readonly cursor: ArticleId | null
  /** What is seen of list and story where there is room for one of them. */
  readonly front: 'list' | 'story'
}

/** All that is selected. */
export interface Navigation extends Place {
  readonly past: readonly Place[]
  readonly future: readonly Place[]
}

export type NavigationAction =
  | { readonly type: 'show'; readonly scope: Scope }
  /** The reader types on. */
  | { readonly type: 'search'; readonly query: string }
  /** A search that was not typed: a kept one, or one that a name or a tag leads to. */
  | { readonly type: 'find'; readonly query: string; readonly sort?: SearchSort; readonly smartFeedId?: SmartFeedId }
  | { readonly type: 'arrange'; readonly sort?: SearchSort; readonly fold?: boolean }
  /** Searches are written otherwise from now on, here and in all places that can be come back to. */
  | { readonly type: 'rewrite'; readonly query: (written: string) => string }
  /** The search is a smart feed from now on. */
  | { readonly type: 'keep'; readonly smartFeedId: SmartFeedId }
  | { readonly type: 'end-search' }
  /** `foundBy`: the query that was answered, where it is not the one that was typed. */
  | { readonly type: 'open'; readonly id: ArticleId; readonly foundBy?: string }
  | { readonly type: 'open-story'; readonly id: StoryId }
  | { readonly type: 'move'; readonly id: ArticleId }
  /** To the list or the story, in a window that shows one of them. */
  | { readonly type: 'bring'; readonly front: Place['front'] }
  | { readonly type: 'back' }
  | { readonly type: 'forward' }

const PLACES_KEPT = 200
const noSearch = { query: null, sort: 'relevance', fold: false, smartFeedId: null } as const

export const firstPlace: Navigation = {
  scope: { kind: 'all' },
  ...noSearch,
  articleId: null,
  storyId: null,
  foundBy: null,
  cursor: null,
  front: 'list',
  past: [],
  future: []
}

function placeOf({ past: _past, future: _future, ...place }: Navigation): Place {
  return place
}

function go(from: Navigation, to: Partial<Place>, left: Partial<Place> = {}): Navigation {
  const next = { ...placeOf(from), ...to }
  const past = [...from.past, { ...placeOf(from), ...left }].slice(-PLACES_KEPT)
  return { ...next, cursor: next.articleId, past, future: [] }
}

/** Typing on changes the search where it is: one search is one place, however many letters it took. The open story stays. */
function search(from: Navigation, query: string): Navigation {
  if (query === from.query) return from
  const there = from.query === null ? go(from, { ...noSearch, query }) : { ...from, query, smartFeedId: null }
  return { ...there, cursor: null, front: 'list' }
}

function open(from: Navigation, id: ArticleId, answered: string | undefined): Navigation {
  const foundBy = from.query === null ? null : (answered ?? from.query)
  if (from.articleId === id && from.foundBy === foundBy) return { ...from, cursor: id, front: 'story' }
  // Who comes back stands on the row that led here, where no other was stood on.
  return go(from, { articleId: id, storyId: null, foundBy, front: 'story' }, { cursor: from.cursor ?? id })
}

/** The keyboard stays on the row it stands on, so that `j` goes on from there. */
function openStory(from: Navigation, id: StoryId): Navigation {
  if (from.storyId === id) return { ...from, front: 'story' }
  return { ...go(from, { articleId: null, storyId: id, foundBy: null, front: 'story' }), cursor: from.cursor ?? from.articleId }
}

function back(from: Navigation): Navigation {
  const place = from.past.at(-1)
  if (place === undefined) return from
  return { ...place, past: from.past.slice(0, -1), future: [placeOf(from), ...from.future] }
}

function forward(from: Navigation): Navigation {
  const [place, ...future] = from.future
  if (place === undefined) return from
  return { ...place, past: [...from.past, placeOf(from)], future }
}

function rewrite(from: Navigation, change: (query: string) => string): Navigation {
  const rewritten = <P extends Place>(place: P): P => (place.query === null ? place : { ...place, query: change(place.query) })
  return { ...rewritten(from), past: from.past.map(rewritten), future: from.future.map(rewritten) }
}

/** Moves between places like a browser: every opened story, scope and search can be come back to. */
export function navigate(from: Navigation, action: NavigationAction): Navigation {
  switch (action.type) {
    case 'show':
      return go(from, { scope: action.scope, ...noSearch, articleId: null, storyId: null, foundBy: null, front: 'list' })
    case 'search':
      return search(from, action.query)
    case 'find':
      return {
        ...go(from, { ...noSearch, query: action.query, sort: action.sort ?? 'relevance', smartFeedId: action.smartFeedId ?? null }),
        cursor: null,
        front: 'list'
      }
    case 'arrange':
      return { ...from, sort: action.sort ?? from.sort, fold: action.fold ?? from.fold }
    case 'keep':
      return { ...from, smartFeedId: action.smartFeedId }
    case 'rewrite':
      return rewrite(from, action.query)
    case 'end-search':
      return from.query === null ? from : go(from, { ...noSearch, front: 'list' })
    case 'open':
      return open(from, action.id, action.foundBy)
    case 'open-story':
      return openStory(from, action.id)
    case 'move':
      return { ...from, cursor: action.id }
    case 'bring':
      return { ...from, front: action.front }
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
