import { expect, test } from 'vitest'
import type { Replica } from '../../../../src/renderer/replica/replica'
import { createInstantSearch } from '../../../../src/renderer/search/instantSearch'
import { sealSegment } from '../../../../src/renderer/search/storedSegments'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed } from '../../library/archive/temporaryArchive'
import { save, type TestArchive, testArchive, testWindow, until } from '../windowParts'

const pause = () => Promise.resolve()

async function caughtUp(archive: TestArchive, replica: Replica): Promise<void> {
  await until(() => expect(replica.state()).toMatchObject({ cursor: archive.lastChange(), horizon: 0 }))
}

/** Fills an index and stores it, as when a segment becomes full. */
async function store(replica: Replica): Promise<void> {
  const search = createInstantSearch(replica.db, pause)
  await search.fill()
  for (const segment of search.index.segments) await sealSegment(replica.db, search.index, segment)
}

test('finds the same after a restart, from what was stored', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'Ein Leuchtturm für Emden', language: 'de' })
  const replica = testWindow(archive)
  await caughtUp(archive, replica)
  await store(replica)
  const search = createInstantSearch({ ...replica.db, articles: replica.db.articles }, pause)
  await search.fill()
  expect(search.index.segments).toHaveLength(1)
  expect(search.index.languages).toContain('de')
  expect(await search.search('leuchttürme ')).toEqual([id])
})

test('does not believe a stored segment about what changed since', async () => {
  const archive = testArchive()
  const [removedFeed, kept] = [
    addFeed(archive).id,
    Array.from({ length: 5 }, (_, count) => save(archive, { title: `A windmill ${count}` }))
  ]
  save(archive, { feedId: removedFeed, title: 'A removed lighthouse' })
  const reworded = save(archive, { title: 'A reworded lighthouse' })
  const replica = testWindow(archive)
  await caughtUp(archive, replica)
  await store(replica)
  archive.removeFeed(removedFeed)
  archive.saveArticle(makeArticle({ feedId: archive.feedId, title: 'A tower' }), reworded)
  const added = save(archive, { title: 'Another tower' })
  await caughtUp(archive, replica)
  const search = createInstantSearch(replica.db, pause)
  await search.fill()
  expect(await search.search('lighthouse ')).toEqual([])
  expect(new Set(await search.search('tower '))).toEqual(new Set([reworded, added]))
  expect(new Set(await search.search('windmill '))).toEqual(new Set(kept))
})

test('drops a stored segment that is hardly true any more', async () => {
  const archive = testArchive()
  const feedId = addFeed(archive).id
  save(archive, { feedId })
  save(archive, { feedId })
  const id = save(archive, { title: 'A windmill' })
  const replica = testWindow(archive)
  await caughtUp(archive, replica)
  await store(replica)
  archive.removeFeed(feedId)
  await caughtUp(archive, replica)
  const search = createInstantSearch(replica.db, pause)
  await search.fill()
  expect(await replica.db.segments.count()).toBe(0)
  expect(await search.search('windmill ')).toEqual([id])
})
