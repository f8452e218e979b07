import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addFeed } from '../archive/temporaryArchive'
import { day, hour, placedArchive, start } from './placedArchive'

const aspects = ['crews', 'families', 'owners', 'engineers', 'lawyers', 'insurers', 'neighbours', 'councillors', 'historians', 'divers']
const text = (count: number) =>
  `Ruth Abara told ${aspects[count % aspects.length]} of the Pellworth warehouse fire at Caldmoor docks. Tanner Row stays closed, she said.`

/** A story told at these moments, days after its beginning. */
async function tell(days: readonly number[]) {
  const placed = placedArchive()
  const ids = days.map((at, count) => placed.save('Caldmoor docks fire', text(count), { publishedAt: start + Math.round(at * day) }))
  await placed.stories.catchUp()
  const inTime = [...ids].sort((a, b) => (days[ids.indexOf(a)] ?? 0) - (days[ids.indexOf(b)] ?? 0) || a - b)
  const storyIds = [...new Set(placed.storyIds(inTime))].flatMap((id) => id ?? [])
  return { ...placed, inTime, storyIds, sizes: storyIds.map((id) => placed.stories.page(id).story.articleCount) }
}

const run = (length: number, from: number, step: number) => Array.from({ length }, (_, at) => from + at * step)

test('a long story goes on in a new chapter after a lull', async () => {
  const { stories, storyIds, sizes, inTime } = await tell([...run(42, 0, 0.2), ...run(5, 16, 0.2)])
  expect(sizes).toEqual([42, 5])
  const [first, second] = storyIds
  const page = stories.page(second ?? 0)
  expect(page.chapters.map(({ id, chapter, sagaId }) => ({ id, chapter, sagaId }))).toEqual([
    { id: first, chapter: 1, sagaId: first },
    { id: second, chapter: 2, sagaId: first }
  ])
  const [before, after] = [inTime[41], inTime[42]]
  if (before === undefined || after === undefined) throw new Error('47 articles were saved')
  expect(stories.related(before, 5).later).toBe(after)
  expect(stories.related(after, 5).earlier).toBe(before)
})

test('a short story is one chapter, however long its lulls', async () => {
  const { stories, storyIds } = await tell([...run(5, 0, 1), ...run(5, 12, 1)])
  expect(storyIds).toHaveLength(1)
  expect(stories.page(storyIds[0] ?? 0).story).toMatchObject({ sagaId: null, chapter: 1 })
})

test('no story grows for ever, and its chapters stand in order of time, whatever comes first', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(12 * 24), { minLength: 61, maxLength: 90 }), async (hours) => {
      const { sizes, storyIds, stories } = await tell(hours.map((at) => at / 24))
      expect(Math.max(...sizes)).toBeLessThanOrEqual(60)
      const chapters = stories.page(storyIds[0] ?? 0).chapters
      expect(chapters.map(({ chapter }) => chapter)).toEqual(chapters.map((_, at) => at + 1))
      for (const [at, { firstAt }] of chapters.entries()) expect(firstAt).toBeGreaterThanOrEqual(chapters[at - 1]?.lastAt ?? 0)
    }),
    { numRuns: 3 }
  )
})

test('a late article goes into the chapter of its time', async () => {
  const { stories, save, storyIds } = await tell([...run(42, 0, 0.2), ...run(5, 16, 0.2)])
  const late = save('Caldmoor docks fire', text(3), { publishedAt: start + hour })
  await stories.catchUp()
  expect(stories.related(late, 5).story?.id).toBe(storyIds[0])
})

test('what the reader merged is not parted by a lull', async () => {
  const { stories, save } = placedArchive()
  const tellAt = (count: number, from: number) =>
    run(count, from, 0.2).map((at, place) => save('Fire', text(place), { publishedAt: start + at * day }))
  const early = tellAt(25, 0)
  const late = tellAt(20, 60)
  await stories.catchUp()
  const [one, other] = [early, late].map(([id]) => (id === undefined ? null : stories.related(id, 1).story?.id))
  if (one === undefined || one === null || other === undefined || other === null) throw new Error('two stories were expected')
  const { storyId } = stories.merge([one, other])
  tellAt(2, 64)
  await stories.catchUp()
  expect(stories.page(storyId ?? 0).story.articleCount).toBe(47)
})

test('chapters count anew when the first one goes', async () => {
  const { archive, stories, save } = placedArchive()
  const old = addFeed(archive)
  const tellAt = (count: number, from: number, feedId = old.id) =>
    run(count, from, 0.2).map((at, place) => save('Fire', text(place), { publishedAt: start + at * day, feedId }))
  tellAt(42, 0)
  const [late] = tellAt(5, 16, addFeed(archive).id)
  await stories.catchUp()
  if (late === undefined) throw new Error('five articles were saved')
  expect(stories.related(late, 1).story).toMatchObject({ chapter: 2 })
  archive.removeFeed(old.id)
  expect(stories.related(late, 1).story).toMatchObject({ sagaId: null, chapter: 1 })
})
