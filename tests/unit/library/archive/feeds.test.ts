import { expect, test } from 'vitest'
import type { FetchOutcome } from '../../../../src/main/library/archive/types'
import { makeArticle, makeImageHash } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from './temporaryArchive'

const outcome = {
  at: 1000,
  durationMs: 12,
  status: 200,
  bytes: 345,
  added: 1,
  changed: 2,
  same: 3,
  error: null,
  nextAt: 2000,
  nextReason: 'Every 30 minutes.',
  state: 'ok',
  failures: 0,
  etag: 'W/"a"',
  lastModified: ' Tue, 1 Jan ',
  bodyHash: 'h',
  movedTo: null,
  movedSeen: 0,
  title: 'From the feed',
  siteUrl: null
} satisfies Omit<FetchOutcome, 'feedId'>

test('a name given by the reader outlives the feed’s own', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive, { title: 'Address', siteUrl: 'https://a.example/' })
  archive.recordFetch({ ...outcome, feedId: feed.id })
  expect(archive.feed(feed.id)).toMatchObject({
    title: 'From the feed',
    siteUrl: 'https://a.example/',
    state: 'ok',
    checkedAt: 1000,
    dueAt: 2000
  })
  expect(archive.renameFeed(feed.id, 'Mine').title).toBe('Mine')
  archive.recordFetch({ ...outcome, feedId: feed.id })
  expect(archive.feeds().map((one) => one.title)).toEqual(['Mine'])
})

test('keeps validators byte for byte and the latest fetches first', () => {
  const archive = temporaryArchive()
  const { id: feedId, url } = addFeed(archive)
  const error = { code: 'timeout', message: 'No answer.' } as const
  archive.recordFetch({ ...outcome, feedId })
  archive.recordFetch({ ...outcome, feedId, at: 2000, state: 'failing', failures: 1, status: null, error, title: null })
  expect(archive.fetchState(feedId)).toEqual({
    ...{ feedId, kind: 'web', url, etag: 'W/"a"', lastModified: ' Tue, 1 Jan ', bodyHash: 'h' },
    ...{ checkedAt: 2000, dueAt: 2000, failures: 1, movedTo: null, movedSeen: 0 }
  })
  expect(archive.feed(feedId)).toMatchObject({ state: 'failing', error, title: 'From the feed' })
  const rows = archive.ledger(feedId, 10)
  expect(rows.map((row) => [row.at, row.status, row.error])).toEqual([
    [2000, null, error],
    [1000, 200, null]
  ])
})

test('the ledger of a feed keeps its latest 500 fetches', () => {
  const archive = temporaryArchive()
  const { id: feedId } = addFeed(archive)
  archive.transaction(() => {
    for (let at = 1; at <= 503; at += 1) archive.recordFetch({ ...outcome, feedId, at })
  })
  const rows = archive.ledger(feedId, 1000)
  expect([rows.length, rows[0]?.at, rows.at(-1)?.at]).toEqual([500, 503, 4])
})

test('an address is subscribed once', () => {
  const archive = temporaryArchive()
  const [first, second] = [addFeed(archive), addFeed(archive)]
  const taken = expect.objectContaining({ code: 'already-subscribed' })
  expect(() => addFeed(archive, { url: first.url })).toThrow(taken)
  expect(() => archive.moveFeedAddress(second.id, first.url)).toThrow(taken)
  archive.moveFeedAddress(second.id, 'https://moved.example/feed')
  expect(archive.feedByUrl('https://moved.example/feed')?.id).toBe(second.id)
  expect(archive.feedByUrl(second.url)).toBeNull()
})

test('a folder is found again by its path and goes with its last feed', () => {
  const archive = temporaryArchive()
  const inner = archive.ensureFolder(['News', 'Local'])
  expect(archive.ensureFolder(['News', 'Local'])).toBe(inner)
  expect(archive.ensureFolder(['Local'])).not.toBe(inner)
  expect(archive.ensureFolder([])).toBeNull()
  expect(archive.folders().map((folder) => folder.name)).toEqual(['Local', 'Local', 'News'])
  const [feed, sibling] = [addFeed(archive, { folderId: inner }), addFeed(archive, { folderId: inner })]
  archive.removeFeed(feed.id)
  expect(archive.folders()).toHaveLength(3)
  archive.removeFeed(sibling.id)
  expect(archive.folders().map((folder) => [folder.name, folder.parentId])).toEqual([['Local', null]])
})

test('a removed feed leaves tombstones and its pictures to the sweep', () => {
  const archive = temporaryArchive()
  const [gone, staying] = [addFeed(archive), addFeed(archive)]
  const [own, shared] = [makeImageHash(1), makeImageHash(2)]
  for (const hash of [own, shared]) archive.addImage({ hash, mime: 'image/gif', width: 1, height: 1, bytes: 10 })
  const image = (hash: typeof own) => ({ url: 'u', alt: '', caption: null, credit: null, hash, reason: null })
  const { id } = archive.saveArticle(makeArticle({ feedId: gone.id, images: [image(own), image(shared)] }))
  archive.saveArticle(makeArticle({ feedId: staying.id, images: [image(shared)] }))
  const cursor = archive.lastChange()

  archive.removeFeed(gone.id)

  const tombstones = archive.changesSince(cursor, 100).changes.filter((change) => change.value === null)
  expect(tombstones.map(({ kind, id }) => `${kind} ${id}`)).toEqual([`article ${id}`, `status ${id}`, `feed ${gone.id}`])
  expect(archive.unreferencedImages()).toEqual([own])
  archive.forgetImages([own, shared])
  expect([archive.image(own), archive.image(shared)?.bytes]).toEqual([null, 10])
  expect(() => archive.removeFeed(gone.id)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('a feed that was removed while it was fetched is not recorded', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  archive.removeFeed(feed.id)
  archive.recordFetch({ ...outcome, feedId: feed.id })
  expect(archive.ledger(feed.id, 10)).toEqual([])
})

test('stories that lose articles with a feed are counted anew or go', () => {
  const archive = temporaryArchive()
  const [gone, staying] = [addFeed(archive), addFeed(archive)]
  const insert = archive.database.prepare(
    'INSERT INTO stories (title, article_count, feed_count, first_at, last_at) VALUES (?, 2, 2, 1, 2)'
  )
  insert.run('Both')
  insert.run('Only the removed one')
  const place = (feedId: typeof gone.id, story: number) => {
    const { id } = archive.saveArticle(makeArticle({ feedId }))
    archive.database.prepare('UPDATE articles SET story_id = ? WHERE id = ?').run(story, id)
    return archive.article(id)
  }
  place(gone.id, 1)
  place(gone.id, 2)
  const left = place(staying.id, 1)
  archive.removeFeed(gone.id)
  const stories = archive.changesSince(0, 1000).changes.filter((change) => change.kind === 'story')
  const first = { id: 1, title: 'Both', articleCount: 1, feedCount: 1, firstAt: left.publishedAt, lastAt: left.publishedAt }
  expect(stories.map((change) => change.value)).toEqual([expect.objectContaining(first), null])
})

test('settings are kept, each alone falls back to its default', () => {
  const archive = temporaryArchive()
  expect(archive.settings()).toMatchObject({ theme: 'system', textSize: 19 })
  expect(archive.changeSettings({ theme: 'sepia', textSize: undefined })).toMatchObject({ theme: 'sepia', textSize: 19 })
  archive.database.exec(`INSERT INTO settings VALUES ('textSize', '900'), ('unknown', '1')`)
  expect(archive.settings()).toMatchObject({ theme: 'sepia', textSize: 19 })
})

test('counts what is complete and kept', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const lost = { url: 'u', alt: '', caption: null, credit: null, hash: null, reason: 'gone', isPassing: false, candidates: [] }
  archive.saveArticle(makeArticle({ feedId: feed.id }))
  archive.saveArticle(makeArticle({ feedId: feed.id, images: [lost] }))
  archive.saveArticle(makeArticle({ feedId: feed.id, text: 'feed', textReason: 'The page was not found.' }))
  archive.addImage({ hash: makeImageHash(1), mime: 'image/gif', width: 1, height: 1, bytes: 10 })
  expect(archive.counts()).toEqual({
    ...{ articles: 3, unread: 3, starred: 0, stories: 0, complete: 1 },
    ...{ images: 1, imageBytes: 10, media: 0, mediaBytes: 0, queued: 0 }
  })
})
