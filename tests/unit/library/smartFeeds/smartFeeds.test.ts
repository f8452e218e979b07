import type { Events } from '@shared/contract/events'
import type { FeedId } from '@shared/contract/ids'
import { expect, onTestFinished, test } from 'vitest'
import { openDuplicates } from '../../../../src/main/library/duplicates/duplicates'
import { runFollowers } from '../../../../src/main/library/followers'
import { silentLog } from '../../../../src/main/library/log'
import { openSmartFeeds } from '../../../../src/main/library/smartFeeds/smartFeeds'
import { addFeed } from '../archive/temporaryArchive'
import { searchedArchive } from '../search/searchedArchive'

const today = Date.UTC(2025, 0, 1)
const harbour = 'The harbour council met in the old tram shed to speak about the basin, the ferries and the price of rope for the winter.'

/** A library with smart feeds that count without rest between. */
function smartLibrary(rest = { least: 0, share: 0 }) {
  const library = searchedArchive()
  const { archive, search, feed } = library
  const news: Events['smartFeed.news'][] = []
  const smartFeeds = openSmartFeeds({ archive, search, log: silentLog, onNews: (told) => news.push(told), now: () => today, rest })
  const followers = runFollowers(archive, [search, openDuplicates(archive), smartFeeds], silentLog)
  onTestFinished(async () => {
    smartFeeds.close()
    await followers.stop()
  })
  const unread = () => archive.smartFeeds().map((smartFeed) => smartFeed.unread)
  const settled = () => followers.settled()
  /** As a fetch of the feed leaves it. */
  const fetched = (feedId: FeedId = feed.id) =>
    archive.recordFetch({
      ...{ feedId, at: today - 1, durationMs: 1, status: 200, bytes: 1, added: 1, changed: 0, same: 0, error: null, nextAt: null },
      ...{ nextReason: '', state: 'ok', failures: 0, etag: null, lastModified: null, bodyHash: null, movedTo: null, movedSeen: 0 },
      ...{ title: null, siteUrl: null }
    })
  const sync = async () => {
    fetched()
    await settled()
    await smartFeeds.tellNews()
  }
  return { ...library, smartFeeds, news, unread, settled, sync, fetched }
}

test('a kept query has its count at once, and keeps it as stories come and are read', async () => {
  const { archive, smartFeeds, save, settled, unread } = smartLibrary()
  const first = save({ title: 'Harbour plan', body: harbour })
  save({ title: 'Bread', body: 'Bakers knead before dawn.' })
  await settled()
  expect(await smartFeeds.add({ title: 'Harbour', query: 'harbour', notify: false })).toMatchObject({ title: 'Harbour', unread: 1 })
  const second = save({ title: 'Harbour fire' })
  await settled()
  expect(unread()).toEqual([2])
  archive.setRead([first, second], true)
  await settled()
  expect(unread()).toEqual([0])
  archive.setRead([second], false)
  await settled()
  expect(unread()).toEqual([1])
})

test('what is read is taken off at once, though counting rests', async () => {
  const { archive, smartFeeds, save, settled, unread } = smartLibrary({ least: 1e6, share: 0 })
  const ids = [save({ title: 'Harbour plan' }), save({ title: 'Harbour fire' })]
  await settled()
  await smartFeeds.add({ title: 'Harbour', query: 'harbour', notify: false })
  await settled()
  save({ title: 'Harbour again' })
  archive.setRead(ids.slice(0, 1), true)
  await settled()
  expect(unread()).toEqual([1])
})

test('counts what filters say, and follows stars, tags and removals', async () => {
  const { archive, smartFeeds, save, settled, unread } = smartLibrary()
  const [first, second] = [save({ title: 'Harbour plan' }), save({ title: 'Harbour fire' })]
  await settled()
  for (const query of ['is:starred', 'tag:boats OR fire', 'harbour -plan', 'is:read', '']) {
    await smartFeeds.add({ title: query || 'none', query, notify: false })
  }
  archive.setStarred([first], true)
  archive.setTags(first, ['boats'])
  await settled()
  expect(unread()).toEqual([1, 2, 1, 0, 0])
  archive.removeArticles(archive.beginRemoval(0), [second], 0)
  await settled()
  expect(unread()).toEqual([1, 1, 0, 0, 0])
})

test('another query, another count; the window hears of it', async () => {
  const { archive, smartFeeds, save, settled } = smartLibrary()
  save({ title: 'Harbour plan' })
  save({ title: 'Harbour fire' })
  await settled()
  const { id } = await smartFeeds.add({ title: 'Fire', query: 'fire', notify: false })
  const cursor = archive.lastChange()
  expect(await smartFeeds.change(id, { query: 'harbour' })).toMatchObject({ unread: 2 })
  const changes = archive.changesSince(cursor, 10).changes
  expect(changes.at(-1)).toMatchObject({ kind: 'smartFeed', id, value: { query: 'harbour', unread: 2 } })
})

test('reading changes nothing for a library without smart feeds', async () => {
  const { archive, save, settled } = smartLibrary()
  const id = save({ title: 'Harbour plan' })
  await settled()
  archive.setRead([id], true)
  const cursor = archive.lastChange()
  await settled()
  expect(archive.lastChange()).toBe(cursor)
})

test('after a sync, tells once of the new stories that answer', async () => {
  const { smartFeeds, save, news, sync, fetched } = smartLibrary()
  fetched()
  save({ title: 'Harbour plan', publishedAt: today })
  const { id } = await smartFeeds.add({ title: 'Harbour', query: 'harbour', notify: true })
  await smartFeeds.add({ title: 'Silent', query: 'harbour', notify: false })
  await sync()
  expect(news).toEqual([])
  save({ title: 'Harbour fire', publishedAt: today })
  save({ title: 'Harbour floods', publishedAt: today })
  save({ title: 'Bread', publishedAt: today })
  await sync()
  expect(news).toEqual([{ id, title: 'Harbour', count: 2 }])
  await sync()
  expect(news).toHaveLength(1)
})

test('does not tell of old stories, of a feed’s first ones, of copies, and of what was read', async () => {
  const { archive, smartFeeds, save, news, sync, fetched } = smartLibrary()
  fetched()
  await smartFeeds.add({ title: 'Harbour', query: 'harbour', notify: true })
  save({ title: 'Harbour long ago', publishedAt: today - 5 * 86_400_000 })
  const read = save({ title: 'Harbour read', publishedAt: today })
  archive.setRead([read], true)
  const added = addFeed(archive)
  save({ title: 'Harbour of a new feed', feedId: added.id, publishedAt: today })
  fetched(added.id)
  await sync()
  expect(news).toEqual([])
  save({ title: 'Harbour one', body: harbour, publishedAt: today, url: 'https://one.example/1', addresses: [] })
  save({ title: 'Harbour two', body: harbour, publishedAt: today, url: 'https://two.example/2', addresses: [], feedId: added.id })
  fetched(added.id)
  await sync()
  expect(news).toMatchObject([{ count: 1 }])
})

test('a removed smart feed says nothing more', async () => {
  const { archive, smartFeeds, save, news, sync, fetched } = smartLibrary()
  fetched()
  const { id } = await smartFeeds.add({ title: 'Harbour', query: 'harbour', notify: true })
  archive.removeSmartFeed(id)
  save({ title: 'Harbour fire', publishedAt: today })
  await sync()
  expect(news).toEqual([])
})
