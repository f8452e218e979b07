import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import type { Replica } from '../../../../src/renderer/replica/replica'
import { indexNews } from '../../../../src/renderer/search/client'
import { createInstantSearch, type InstantSearch } from '../../../../src/renderer/search/instantSearch'
import { openSegments, type SegmentRow, type SegmentStore } from '../../../../src/renderer/search/segmentStore'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed } from '../../library/archive/temporaryArchive'
import { save, type TestArchive, testArchive, testReplica, testSegments, testWindow, until } from '../windowParts'

const pause = () => Promise.resolve()
/** As many as fill a segment. */
const SEGMENT = 500

async function caughtUp(archive: TestArchive, replica: Replica): Promise<Replica> {
  await until(() => expect(replica.state()).toMatchObject({ cursor: archive.lastChange(), horizon: 0 }))
  return replica
}

async function started(replica: Replica, segments: SegmentStore): Promise<InstantSearch> {
  const search = createInstantSearch({ replica: replica.db, segments, pause })
  await search.fill()
  return search
}

function saveMany(archive: TestArchive, count: number, title: string, feedId = archive.feedId) {
  return archive.transaction(() => Array.from({ length: count }, (_, at) => save(archive, { feedId, title: `${title} ${at}` })))
}

async function rows(segments: SegmentStore): Promise<readonly SegmentRow[]> {
  const read = await Promise.all((await segments.keys()).map((key) => segments.read(key)))
  return read.filter((row) => row !== undefined)
}

/** Whether heads are being indexed: those of stored segments are not. */
async function indexedAnew(run: () => Promise<InstantSearch>): Promise<{ search: InstantSearch; anew: number }> {
  const search = await run()
  const stored = search.index.sealed.reduce((sum, { live }) => sum + live, 0)
  return { search, anew: search.index.size - stored }
}

test('finds the same after a restart, from what was stored', async () => {
  const archive = testArchive()
  saveMany(archive, SEGMENT - 1, 'Windmill')
  const id = save(archive, { title: 'Ein Leuchtturm für Emden', language: 'de' })
  const replica = await caughtUp(archive, testWindow(archive))
  const segments = testSegments()
  await started(replica, segments)
  expect(await segments.keys()).toHaveLength(1)
  const { search, anew } = await indexedAnew(() => started(replica, segments))
  expect(anew).toBe(0)
  expect(search.index.languages).toContain('de')
  expect(await search.search('leuchttürme ')).toEqual([id])
})

test('answers from stored segments before the replica was walked through', async () => {
  const archive = testArchive()
  const ids = saveMany(archive, SEGMENT, 'Windmill')
  const replica = await caughtUp(archive, testWindow(archive))
  const segments = testSegments()
  await started(replica, segments)
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const writing = replica.db.dexie.transaction('rw', replica.db.articles, () => Dexie.waitFor(held))
  const search = createInstantSearch({ replica: replica.db, segments, pause })
  const filling = search.fill()
  await until(async () => expect(await search.search('windmill 7 ')).toEqual([ids[7]]))
  release()
  await Promise.all([writing, filling])
})

test('does not believe a stored segment about what changed since', async () => {
  const archive = testArchive()
  const removedFeed = addFeed(archive).id
  const kept = saveMany(archive, SEGMENT - 2, 'Windmill')
  save(archive, { feedId: removedFeed, title: 'A removed lighthouse' })
  const reworded = save(archive, { title: 'A reworded lighthouse' })
  const replica = await caughtUp(archive, testWindow(archive))
  const segments = testSegments()
  await started(replica, segments)
  archive.removeFeed(removedFeed)
  archive.saveArticle(makeArticle({ feedId: archive.feedId, title: 'A tower' }), reworded)
  const added = save(archive, { title: 'Another tower' })
  await caughtUp(archive, replica)
  const search = await started(replica, segments)
  expect(await search.search('lighthouse ')).toEqual([])
  expect(new Set(await search.search('tower '))).toEqual(new Set([reworded, added]))
  expect(await search.search('windmill 9 ')).toEqual([kept[9]])
})

test('packs a stored segment anew when most of it is gone', async () => {
  const archive = testArchive()
  const feedId = addFeed(archive).id
  saveMany(archive, SEGMENT - 1, 'Lighthouse', feedId)
  const id = save(archive, { title: 'A windmill' })
  const replica = await caughtUp(archive, testWindow(archive))
  const segments = testSegments()
  await started(replica, segments)
  archive.removeFeed(feedId)
  await caughtUp(archive, replica)
  const search = await started(replica, segments)
  const [row, ...others] = await rows(segments)
  expect(others).toEqual([])
  expect([...(row?.packed.ids ?? [])]).toEqual([id])
  expect(await search.search('windmill ')).toEqual([id])
})

test('merges small segments into a large one, and finds the same', async () => {
  const archive = testArchive()
  const ids = saveMany(archive, SEGMENT * 10 + 3, 'Windmill')
  const replica = await caughtUp(archive, testWindow(archive))
  const segments = testSegments()
  const search = await started(replica, segments)
  expect((await rows(segments)).map(({ packed }) => packed.ids.length)).toEqual([SEGMENT * 10])
  expect(search.index.size).toBe(ids.length)
  for (const at of [0, 2500, 5001]) expect((await search.search(`windmill ${at} `))?.[0]).toBe(ids[at])
})

test('keeps its segments when the replica is made anew', async () => {
  const archive = testArchive()
  const ids = saveMany(archive, SEGMENT, 'Windmill')
  const segments = testSegments()
  await started(await caughtUp(archive, testWindow(archive)), segments)
  const db = testReplica()
  const search = createInstantSearch({ replica: db, segments, pause })
  await search.fill()
  const replica = testWindow(archive, undefined, db)
  replica.onApplied((applied) => void search.follow(indexNews(applied)))
  await caughtUp(archive, replica)
  await until(() => expect(search.index.size).toBe(SEGMENT))
  expect(search.index.sealed.map(({ live }) => live)).toEqual([SEGMENT])
  await until(async () => expect(await search.search('windmill 7 is:unread')).toEqual([ids[7]]))
  expect(await segments.keys()).toHaveLength(1)
})

test('takes up nothing of another library', async () => {
  const [archive, other] = [testArchive(), testArchive()]
  saveMany(archive, SEGMENT, 'Windmill')
  const id = save(other, { title: 'A lighthouse' })
  const segments = testSegments()
  await started(await caughtUp(archive, testWindow(archive)), segments)
  const search = await started(await caughtUp(other, testWindow(other)), segments)
  expect(await segments.keys()).toEqual([])
  expect(await search.search('windmill ')).toEqual([])
  expect(await search.search('lighthouse ')).toEqual([id])
})

test('searches what could not be stored, and builds it again at the next start', async () => {
  const archive = testArchive()
  const ids = saveMany(archive, SEGMENT, 'Windmill')
  const replica = await caughtUp(archive, testWindow(archive))
  const segments = testSegments()
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const full: SegmentStore = { ...segments, write: () => Promise.reject(new Error('The disk is full.')) }
  const search = await started(replica, full)
  expect(warn).toHaveBeenCalled()
  warn.mockRestore()
  expect(await search.search('windmill 7 ')).toEqual([ids[7]])
  expect(await segments.keys()).toEqual([])
  const { search: again, anew } = await indexedAnew(() => started(replica, segments))
  expect(anew).toBe(0)
  expect(await again.search('windmill 7 ')).toEqual([ids[7]])
})

test('builds anew what is stored in another shape', async () => {
  const archive = testArchive()
  const ids = saveMany(archive, SEGMENT, 'Windmill')
  const replica = await caughtUp(archive, testWindow(archive))
  const name = `another-shape-${archive.feedId}`
  const segments = openSegments(name, 'an older shape')
  await started(replica, segments)
  const search = await started(replica, openSegments(name))
  expect(await search.search('windmill 7 ')).toEqual([ids[7]])
  expect((await segments.keys()).length).toBe(1)
  expect((await openSegments(name).read((await segments.keys())[0] ?? 0))?.packed.ids).toHaveLength(SEGMENT)
})

test('builds anew what can not be read', async () => {
  const archive = testArchive()
  const ids = saveMany(archive, SEGMENT, 'Windmill')
  const replica = await caughtUp(archive, testWindow(archive))
  const segments = testSegments()
  await started(replica, segments)
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const unreadable = { ...segments, read: () => Promise.reject(new Error('The file is damaged.')) }
  const search = await started(replica, unreadable)
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('can not be read'), expect.any(Error))
  warn.mockRestore()
  expect(await search.search('windmill 7 ')).toEqual([ids[7]])
})
