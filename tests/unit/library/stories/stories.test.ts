import { articleId } from '@shared/contract/ids'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import { expect, test } from 'vitest'
import { silentLog } from '../../../../src/main/library/log'
import { openStories } from '../../../../src/main/library/stories/stories'
import { addFeed } from '../archive/temporaryArchive'
import { hour, placedArchive, start } from './placedArchive'

const fire =
  'Firefighters fought a blaze in the Pellworth warehouse at Caldmoor docks. Officer Ruth Abara said nobody was hurt in Tanner Row.'
const fireLater = 'A day after the Pellworth warehouse at Caldmoor docks burned, Ruth Abara let families return to Tanner Row.'
const bread = 'Bakers in Brae knead before dawn. Their loaves are sold by eight, and the ovens are cold by noon.'

function linkTo(url: string, text: string, isRelated = false) {
  return { url, canonicalUrl: canonicalUrl(url), text, isRelated }
}

test('makes a story of two articles about one event, and tells the window', async () => {
  const { archive, stories, save, storyIds } = placedArchive()
  const ids = [save('Fire at Caldmoor docks', fire), save('Caldmoor after the fire', fireLater, { publishedAt: start + 20 * hour })]
  const other = save('The bakers of Brae', bread)
  await stories.catchUp()
  const [storyId = null] = storyIds(ids)
  expect(storyId).not.toBeNull()
  expect(storyIds([...ids, other])).toEqual([storyId, storyId, null])
  const changes = archive.changesSince(0, 1000).changes
  const story = changes.find((change) => change.kind === 'story')?.value
  expect(story).toMatchObject({ id: storyId, articleCount: 2, feedCount: 1, firstAt: start, lastAt: start + 20 * hour })
  const heads = changes.flatMap((change) => (change.kind === 'article' && change.value?.storyId === storyId ? [change.id] : []))
  expect(heads.sort()).toEqual(ids.sort())
})

test('says why, in words the articles use', async () => {
  const { stories, save } = placedArchive()
  const first = save('Fire at Caldmoor docks', fire)
  const second = save('Caldmoor after the fire', fireLater)
  await stories.catchUp()
  const [relation] = stories.related(first, 10).related
  expect(relation).toMatchObject({ id: second, kind: 'story', title: 'Caldmoor after the fire' })
  expect(relation?.why).toContainEqual({ kind: 'names', names: expect.arrayContaining(['Tanner Row', 'Ruth Abara']) })
  expect(relation?.score).toBeGreaterThan(0.2)
  expect(relation?.score).toBeLessThanOrEqual(1)
})

test('walks a story by time', async () => {
  const { stories, save } = placedArchive()
  const [first, second, third] = [0, 1, 2].map((day) =>
    save(`Caldmoor fire, day ${day}`, day === 0 ? fire : fireLater, { publishedAt: start + day * 24 * hour })
  )
  await stories.catchUp()
  if (first === undefined || second === undefined || third === undefined) throw new Error('three stories were saved')
  expect(stories.related(first, 5)).toMatchObject({ earlier: null, later: second })
  expect(stories.related(second, 5)).toMatchObject({ earlier: first, later: third })
  expect(stories.related(third, 5)).toMatchObject({ earlier: second, later: null })
})

test('keeps apart what is months apart, but calls it similar', async () => {
  const { stories, save, storyIds } = placedArchive()
  const ids = [save('Fire at Caldmoor docks', fire), save('Caldmoor after the fire', fireLater, { publishedAt: start + 90 * 24 * hour })]
  await stories.catchUp()
  expect(storyIds(ids)).toEqual([null, null])
  const [first = ids[0]] = ids
  if (first === undefined) throw new Error('two stories were saved')
  expect(stories.related(first, 5).related).toMatchObject([{ id: ids[1], kind: 'similar' }])
})

test('a link is a relation whichever was saved first, and makes no story of two subjects', async () => {
  const { stories, save, storyIds } = placedArchive()
  const linking = save('The bakers of Brae', bread, {
    links: [linkTo('https://www.news.example/fire?utm_source=x', 'the fire at the docks')]
  })
  await stories.catchUp()
  const linked = save('Fire at Caldmoor docks', fire, { url: 'https://news.example/fire', addresses: ['https://news.example/fire'] })
  await stories.catchUp()
  const why = [{ kind: 'link', text: 'the fire at the docks' }]
  expect(stories.related(linking, 5).related).toMatchObject([{ id: linked, kind: 'linked', why }])
  expect(stories.related(linked, 5).related).toMatchObject([{ id: linking, kind: 'linked', why }])
  expect(storyIds([linking, linked])).toEqual([null, null])
})

test('the same text from two feeds is one story, and said to be the same', async () => {
  const { archive, stories, save } = placedArchive()
  const other = addFeed(archive)
  const first = save('Fire at Caldmoor docks', fire)
  const copy = save('Blaze in the harbour', fire, { feedId: other.id, publishedAt: start + hour })
  await stories.catchUp()
  const answer = stories.related(first, 5)
  expect(answer.story).toMatchObject({ articleCount: 2, feedCount: 2 })
  expect(answer.related[0]).toMatchObject({ id: copy, kind: 'story' })
  expect(answer.related[0]?.why[0]).toEqual({ kind: 'same-text' })
  expect(answer.related[0]?.score).toBeGreaterThan(0.9)
})

test('two briefings with one title and other news are two stories', async () => {
  const { stories, save, storyIds } = placedArchive()
  const ids = [save('Morning briefing', fire), save('Morning briefing', bread, { publishedAt: start + 24 * hour })]
  await stories.catchUp()
  expect(storyIds(ids)).toEqual([null, null])
})

test('a story is called by the label most of its members open with', async () => {
  const { stories, save } = placedArchive()
  const first = save('Dock fire: Caldmoor wakes to smoke', fire, { topic: 'Dock fire' })
  save('Dock fire: families return', fireLater, { topic: 'Dock fire' })
  await stories.catchUp()
  expect(stories.related(first, 5).story?.title).toBe('Dock fire')
})

test('placing again after a restart changes nothing, and goes on from there', async () => {
  const { archive, stories, save, storyIds } = placedArchive()
  const ids = [save('Fire at Caldmoor docks', fire), save('Caldmoor after the fire', fireLater)]
  await stories.catchUp()
  const before = archive.lastChange()
  const reopened = openStories(archive, silentLog)
  await reopened.catchUp()
  expect(archive.lastChange()).toBe(before)
  const late = save('Caldmoor docks: Pellworth to rebuild after the fire', fireLater, { publishedAt: start + 48 * hour })
  await reopened.catchUp()
  expect(storyIds([late])).toEqual(storyIds(ids.slice(0, 1)))
})

test('what the reader does places nothing anew', async () => {
  const { archive, stories, save } = placedArchive()
  const ids = [save('Fire at Caldmoor docks', fire), save('Caldmoor after the fire', fireLater)]
  await stories.catchUp()
  archive.setRead(ids, true)
  const before = archive.lastChange()
  await stories.catchUp()
  expect(archive.lastChange()).toBe(before)
})

test('forgets the articles of a feed that is removed', async () => {
  const { archive, stories, save } = placedArchive()
  const other = addFeed(archive)
  const first = save('Fire at Caldmoor docks', fire)
  save('Caldmoor after the fire', fireLater, { feedId: other.id })
  await stories.catchUp()
  archive.removeFeed(other.id)
  await stories.catchUp()
  expect(stories.related(first, 5)).toMatchObject({ story: null, related: [] })
})

test('describes a revised article anew', async () => {
  const { stories, save } = placedArchive()
  const first = save('Fire at Caldmoor docks', fire)
  const revised = save('The bakers of Brae', bread)
  await stories.catchUp()
  expect(stories.related(first, 5).related).toEqual([])
  save('Caldmoor after the fire', fireLater, {}, revised)
  await stories.catchUp()
  expect(stories.related(first, 5).related).toMatchObject([{ id: revised, kind: 'story' }])
})

test('knows nothing of an article that is gone', async () => {
  const { stories, save } = placedArchive()
  save('Fire at Caldmoor docks', fire)
  await stories.catchUp()
  expect(stories.related(articleId.parse(9999), 5)).toEqual({ story: null, related: [], earlier: null, later: null })
})

test('fills the panel with the story first, and leaves room for similar ones', async () => {
  const { stories, save } = placedArchive()
  const first = save('Fire at Caldmoor docks', fire)
  for (let count = 1; count < 9; count++) save(`Caldmoor docks after the fire ${count}`, fireLater, { publishedAt: start + count * hour })
  const old = save('Caldmoor docks: the fire of last winter', fire, { publishedAt: start - 300 * 24 * hour })
  await stories.catchUp()
  const { related } = stories.related(first, 6)
  expect(related.map((relation) => relation.kind)).toEqual(['story', 'story', 'story', 'story', 'story', 'similar'])
  expect(related.at(-1)?.id).toBe(old)
})

test('closing in the middle loses nothing', async () => {
  const { archive, stories, save, storyIds } = placedArchive()
  const ids = Array.from({ length: 40 }, (_, count) => save(`Fire at Caldmoor docks ${count}`, fire, { publishedAt: start + count * hour }))
  const run = stories.catchUp()
  stories.close()
  await run
  expect(storyIds(ids)).toContain(null)
  await openStories(archive, silentLog).catchUp()
  expect(new Set(storyIds(ids)).size).toBe(1)
  expect(storyIds(ids)).not.toContain(null)
})

test('vectors of an older format are made anew', async () => {
  const { archive, stories, save } = placedArchive()
  const first = save('Fire at Caldmoor docks', fire)
  const second = save('Caldmoor after the fire', fireLater)
  await stories.catchUp()
  archive.database.exec('UPDATE article_terms SET vector = zeroblob(400)')
  const reopened = openStories(archive, silentLog)
  await reopened.catchUp()
  expect(reopened.related(first, 5).related[0]).toMatchObject({
    id: second,
    kind: 'story',
    why: expect.arrayContaining([expect.anything()])
  })
})

test('lists copies of one text once', async () => {
  const { archive, stories, save } = placedArchive()
  const first = save('Fire at Caldmoor docks', fire)
  const other = save('Caldmoor after the fire', fireLater, { publishedAt: start + 20 * hour })
  const copy = save('Families return', fireLater, { publishedAt: start + 21 * hour })
  await stories.catchUp()
  expect(stories.related(first, 5).related.map((relation) => relation.id)).toEqual(expect.arrayContaining([other, copy]))
  archive.database.prepare('UPDATE articles SET duplicate_of = ? WHERE id = ?').run(other, copy)
  expect(stories.related(first, 5).related).toHaveLength(1)
})
