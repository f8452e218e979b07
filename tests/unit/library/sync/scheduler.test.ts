import type { Feed } from '@shared/contract/feeds'
import { feedId } from '@shared/contract/ids'
import { settings } from '@shared/contract/settings'
import { expect, test, vi } from 'vitest'
import { silentLog } from '../../../../src/main/library/log'
import { createScheduler, dueFeeds } from '../../../../src/main/library/sync/scheduler'
import { openTestLibrary, rss, serve } from './testLibrary'

const now = Date.UTC(2026, 10, 20)
const feed = (id: number, changes: Partial<Feed>): Feed => ({
  id: feedId.parse(id),
  kind: 'web',
  url: `https://site.example/${id}`,
  siteUrl: null,
  title: 'T',
  folderId: null,
  state: 'ok',
  error: null,
  addedAt: 0,
  checkedAt: 0,
  dueAt: null,
  keepDays: null,
  position: null,
  saveMedia: false,
  fullText: 'page',
  pictures: 'all',
  everyMinutes: null,
  notify: false,
  unread: 0,
  total: 0,
  ...changes
})
const noNews = { feeds: 1, new: 0, changed: 0, images: 0, bytes: 0, failed: [], cancelled: false, durationMs: 0 }
const due = (feeds: readonly Feed[], syncEveryMinutes = 30) =>
  dueFeeds({ feeds: () => feeds, settings: () => ({ ...settings.parse({}), syncEveryMinutes }) }, now)

test('feeds whose time has come are due, longest first, and new ones before all', () => {
  const feeds = [feed(1, { dueAt: now }), feed(2, { dueAt: now - 1 }), feed(3, { dueAt: now + 1 }), feed(4, { state: 'new' })]
  expect(due(feeds)).toEqual([4, 2, 1])
})

test('imported files, feeds that are gone and feeds without a time are never due, nor any when the reader syncs by hand', () => {
  expect(due([feed(1, { kind: 'imports', state: 'new' }), feed(2, { state: 'gone', dueAt: 1 }), feed(3, {})])).toEqual([])
  expect(due([feed(1, { dueAt: 1 })], 0)).toEqual([])
})

test('after a long pause not all come at once', () => {
  expect(due(Array.from({ length: 500 }, (_, number) => feed(number + 1, { dueAt: number }))).length).toBeLessThanOrEqual(50)
})

test('syncs by itself what is due', async () => {
  const server = await serve()
  server.route('/feed', { body: rss([{ title: 'One' }]) })
  const library = openTestLibrary()
  library.follow(server.url('/feed'))
  const stored = new Promise<void>((resolve) => {
    library.archive.onChange(() => {
      if (library.archive.counts().articles === 1) resolve()
    })
  })
  const scheduler = createScheduler({ archive: library.archive, sync: library.sync, log: silentLog, settleMs: 1, everyMs: 10 })
  scheduler.start()
  await stored
  scheduler.stop()
  await library.sync.settled()
  expect(server.requests).toHaveLength(1)
})

test('goes on as one schedule when it is stopped and started again during a sync', async () => {
  vi.useFakeTimers()
  let finish: () => void = () => undefined
  const syncing = new Promise<void>((resolve) => {
    finish = resolve
  })
  const run = vi.fn(async () => {
    await syncing
    return noNews
  })
  const archive = { ...openTestLibrary().archive, feeds: () => [feed(1, { state: 'new' })] }
  const scheduler = createScheduler({ archive, sync: { run }, log: silentLog, now: () => now, settleMs: 1000, everyMs: 1000 })
  scheduler.start()
  await vi.advanceTimersByTimeAsync(1000)
  scheduler.stop()
  scheduler.start()
  finish()
  await vi.advanceTimersByTimeAsync(10_000)
  scheduler.stop()
  vi.useRealTimers()
  expect(run).toHaveBeenCalledTimes(11)
})
