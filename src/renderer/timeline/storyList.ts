import type { ArticleId } from '@shared/contract/ids'
import type { Timeline, TimelineItem } from '../replica/useTimeline'
import type { SearchRow } from '../search/searchTypes'

/** What the keys walk: the list on screen, be it a timeline or the hits of a search. */
export interface StoryList {
  readonly count: number
  idAt(index: number): ArticleId | undefined
  /** -1 when it is not in the list. */
  indexOf(id: ArticleId): number
  rows(start: number, end: number): Promise<readonly Pick<TimelineItem, 'id' | 'status'>[]>
}

/** The hits as they are when they are asked for. */
export function listOfHits(hits: () => readonly SearchRow[]): StoryList {
  return {
    get count() {
      return hits().length
    },
    idAt: (index) => hits()[index]?.id,
    indexOf: (id) => placesOf(hits()).get(id) ?? -1,
    rows: async (start, end) => hits().slice(start, end)
  }
}

const known = new WeakMap<readonly SearchRow[], ReadonlyMap<ArticleId, number>>()

/** Where each hit stands, looked up once for each answer. */
function placesOf(hits: readonly SearchRow[]): ReadonlyMap<ArticleId, number> {
  const places = known.get(hits) ?? new Map(hits.map(({ id }, index) => [id, index]))
  known.set(hits, places)
  return places
}

export const listOfTimeline = (timeline: Timeline): StoryList => timeline

/** The story `step` rows from another; the first when that one is not in the list. Undefined past the ends. */
export function storyBeside(list: StoryList, id: ArticleId | null, step: 1 | -1): ArticleId | undefined {
  const index = id === null ? -1 : list.indexOf(id)
  return index < 0 ? list.idAt(0) : list.idAt(index + step)
}

const ROWS_AT_ONCE = 50

/** The first unread story after another; null when the rest is read. */
export async function nextUnread(list: StoryList, id: ArticleId | null): Promise<ArticleId | null> {
  const from = id === null ? 0 : list.indexOf(id) + 1
  for (let start = from; start < list.count; start += ROWS_AT_ONCE) {
    const rows = await list.rows(start, Math.min(start + ROWS_AT_ONCE, list.count))
    const unread = rows.find(({ status }) => !status.isRead)
    if (unread) return unread.id
  }
  return null
}
