import type { Story } from '@shared/contract/stories'
import { storiesById } from '../archive/stories'
import { areApart } from './decisions'
import { sagaMembersOf, storiesOf } from './storyRows'
import type { TermIndex } from './termIndex'
import type { VectorStore } from './vectorStore'

const MOST_NEAR = 5
/** Members that speak for a story: the latest ones. */
const SPEAKERS = 4
const NEIGHBOURS = 30
const DAY_MS = 86_400_000
const WINDOW_DAYS = 120
/** Less likeness than this is chance. */
const LEAST_COSINE = 0.15

/** Stories that a story could be joined with, closest first: not its own chapters, nor what the reader keeps apart from it. */
export function nearStories(store: VectorStore, index: TermIndex, story: Story, memberIds: readonly number[]): readonly Story[] {
  const { sql } = store
  const likeness = likeliestStories(store, index, story, memberIds)
  const known = new Map(storiesById(sql, [...likeness.keys()]).map((other) => [other.id, other]))
  const own = sagaMembersOf(sql, story.id)
  return [...likeness]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id]) => [...known.values()].filter((other) => other.id === id))
    .filter((other) => story.sagaId === null || other.sagaId !== story.sagaId)
    .filter((other) => !areApart(sql, own, sagaMembersOf(sql, other.id)))
    .slice(0, MOST_NEAR)
}

/** Other stories by the likeness of their nearest article to a speaker of this one. */
function likeliestStories(store: VectorStore, index: TermIndex, story: Story, memberIds: readonly number[]): Map<number, number> {
  const window = { from: story.firstAt - WINDOW_DAYS * DAY_MS, to: story.lastAt + WINDOW_DAYS * DAY_MS }
  const found = memberIds.slice(-SPEAKERS).flatMap((id) => index.nearest(store.read(id)?.vector.terms ?? [], window, NEIGHBOURS))
  const stories = storiesOf(
    store.sql,
    found.map(({ id }) => id)
  )
  const likeness = new Map<number, number>()
  for (const { id, cosine } of found) {
    const other = stories.get(id) ?? null
    if (other === null || other === story.id || cosine < LEAST_COSINE) continue
    likeness.set(other, Math.max(cosine, likeness.get(other) ?? 0))
  }
  return likeness
}
