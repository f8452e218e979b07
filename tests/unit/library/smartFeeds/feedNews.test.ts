import type { Events } from '@shared/contract/events'
import type { FeedId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { createFeedNews } from '../../../../src/main/library/smartFeeds/feedNews'
import { addFeed } from '../archive/temporaryArchive'
import { mute, ruledLibrary } from '../rules/ruledLibrary'

const today = Date.UTC(2025, 0, 1)

/** A library with two feeds that were fetched before; the first is to tell of its news. */
function tellingLibrary() {
  const library = ruledLibrary()
  const { archive, feed, settled } = library
  const silent = addFeed(archive)
  archive.setFeedRules(feed.id, { notify: true })
  const news: Events['feed.news'][] = []
  const tell = createFeedNews({ archive, onNews: (told) => news.push(told), now: () => today })
  const fetched = (feedId: FeedId) =>
    archive.recordFetch({
      ...{ feedId, at: today - 1, durationMs: 1, status: 200, bytes: 1, added: 1, changed: 0, same: 0, error: null, nextAt: null },
      ...{ nextReason: '', state: 'ok', failures: 0, etag: null, lastModified: null, bodyHash: null, movedTo: null, movedSeen: 0 },
      ...{ title: null, siteUrl: null }
    })
  const sync = async () => {
    for (const { id } of [feed, silent]) fetched(id)
    await settled()
    tell()
  }
  return { ...library, silent, news, sync }
}

test('tells of each feed once after a sync, if it is to tell', async () => {
  const { archive, feed, silent, news, save, sync } = tellingLibrary()
  await sync()
  save({ title: 'Harbour plan', publishedAt: today })
  save({ title: 'Ferry plan', publishedAt: today })
  save({ title: 'Quiet', publishedAt: today, feedId: silent.id })
  await sync()
  expect(news).toEqual([{ id: feed.id, title: feed.title, count: 2 }])
  await sync()
  expect(news).toHaveLength(1)
  archive.setFeedRules(feed.id, { notify: false })
  save({ title: 'Later', publishedAt: today })
  await sync()
  expect(news).toHaveLength(1)
})

test('does not tell of what a rule marked read, of old stories, and of a feed’s first ones', async () => {
  const { feed, rules, news, save, sync } = tellingLibrary()
  save({ title: 'The feed begins', publishedAt: today })
  await sync()
  await sync()
  rules.add(mute('football'))
  save({ title: 'Football: the cup', publishedAt: today })
  save({ title: 'Long ago', publishedAt: today - 5 * 86_400_000 })
  await sync()
  expect(news).toEqual([])
  save({ title: 'Football: the league', publishedAt: today })
  save({ title: 'Harbour plan', publishedAt: today })
  await sync()
  expect(news).toEqual([{ id: feed.id, title: feed.title, count: 1 }])
})

test('a renamed feed tells under its name', async () => {
  const { archive, feed, news, save, sync } = tellingLibrary()
  await sync()
  archive.renameFeed(feed.id, 'The Post')
  save({ title: 'Harbour plan', publishedAt: today })
  await sync()
  expect(news).toMatchObject([{ title: 'The Post', count: 1 }])
})
