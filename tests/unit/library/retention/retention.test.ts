import { feedId, folderId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import type { Archive } from '../../../../src/main/library/archive/types'
import { keepDaysByFeed } from '../../../../src/main/library/retention/expiry'
import { createRetention } from '../../../../src/main/library/retention/retention'
import { makeArticle, makeImageHash, trustedHtml } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from '../archive/temporaryArchive'

const DAY = 86_400_000

/** An archive whose clock the test moves, with the retention over it. */
function agingLibrary() {
  const clock = { now: Date.UTC(2025, 0, 1) }
  const archive = temporaryArchive(undefined, () => clock.now)
  return { clock, archive, retention: createRetention(archive, () => clock.now), feed: addFeed(archive) }
}

const titles = (archive: Archive) =>
  archive.page({ scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 100 }).articles.map(({ title }) => title)

test('without rules nothing ever goes', async () => {
  const { clock, archive, retention, feed } = agingLibrary()
  archive.saveArticle(makeArticle({ feedId: feed.id }))
  clock.now += 10_000 * DAY
  expect(await retention.apply()).toBeNull()
  expect(archive.counts().articles).toBe(1)
})

test('removes what is older than the rule, and brings it back as it was', async () => {
  const { clock, archive, retention, feed } = agingLibrary()
  const hash = makeImageHash(7)
  archive.addImage({ hash, mime: 'image/png', width: 10, height: 10, bytes: 5000 })
  const image = { url: 'https://x.example/a.png', alt: 'A', caption: 'C', credit: null, hash, reason: null }
  const target = makeArticle({
    feedId: feed.id,
    title: 'Old',
    images: [image],
    leadImage: 0,
    html: trustedHtml('<p>Old <img data-image="0"></p>')
  })
  const { id } = archive.saveArticle(target)
  archive.setRead([id], true)
  clock.now += 20 * DAY
  const link = { url: target.url ?? '', canonicalUrl: target.url ?? '', text: 'the old story', isRelated: false }
  const linking = archive.saveArticle(makeArticle({ feedId: feed.id, title: 'New', links: [link] })).id
  archive.changeSettings({ keepDays: 14 })
  const before = archive.article(id)

  expect(retention.preview({})).toMatchObject({ articles: 1, byFeed: [{ feedId: feed.id, articles: 1 }], examples: [{ title: 'Old' }] })
  const removal = await retention.apply()
  expect(removal).toMatchObject({ articles: 1, undoUntil: clock.now + 7 * DAY })
  expect(removal?.bytes).toBeGreaterThan(5000)
  expect(titles(archive)).toEqual(['New'])
  expect(archive.article(linking).capture.links).toEqual({ saved: 0, total: 1 })
  expect(archive.unreferencedImages()).toEqual([])

  expect(retention.undo(removal?.id ?? 0)).toBe(1)
  expect(archive.article(id)).toEqual(before)
  expect(archive.article(linking).capture.links).toEqual({ saved: 1, total: 1 })
  expect(archive.counts()).toMatchObject({ articles: 2, unread: 1 })
  expect(() => retention.undo(removal?.id ?? 0)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('queued, tagged and annotated stories stay', async () => {
  const { clock, archive, retention, feed } = agingLibrary()
  const ids = ['Plain', 'Queued', 'Tagged', 'Noted'].map((title) => archive.saveArticle(makeArticle({ feedId: feed.id, title })).id)
  archive.setRead(ids, true)
  archive.setQueued(ids.slice(1, 2), true)
  for (const id of ids.slice(2, 3)) archive.setTags(id, ['boats'])
  for (const articleId of ids.slice(3)) archive.addAnnotation({ articleId, passage: null, color: 'yellow', note: 'Ask' })
  clock.now += 400 * DAY
  archive.changeSettings({ keepDays: 30 })
  expect(retention.preview({})).toMatchObject({ articles: 1, kept: { starred: 0, queued: 1, tagged: 1, annotated: 1 } })
  await retention.apply()
  expect(new Set(titles(archive))).toEqual(new Set(['Queued', 'Tagged', 'Noted']))
})

test('what was removed comes back though others were saved meanwhile', () => {
  const { clock, archive, feed } = agingLibrary()
  const { id } = archive.saveArticle(makeArticle({ feedId: feed.id, html: trustedHtml('<p>First</p>') }))
  archive.saveArticle(makeArticle({ feedId: feed.id, html: trustedHtml('<p>Second</p>') }), id)
  const before = archive.article(id)
  const removal = archive.beginRemoval(clock.now + DAY)
  archive.removeArticles(removal, [id], 1)
  const later = archive.saveArticle(makeArticle({ feedId: feed.id, html: trustedHtml('<p>Another</p>') })).id
  expect(archive.undoRemoval(removal)).toBe(1)
  expect(archive.article(id)).toEqual(before)
  expect(archive.revisions(id).map(({ text }) => text)).toEqual(['First'])
  expect(archive.article(later).text).toBe('Another')
})

test('starred stories, those they link to, and unread ones stay', async () => {
  const { clock, archive, retention, feed } = agingLibrary()
  const linked = makeArticle({ feedId: feed.id, title: 'Linked' })
  const link = { url: linked.url ?? '', canonicalUrl: linked.url ?? '', text: 'x', isRelated: false }
  const ids = [
    makeArticle({ feedId: feed.id, title: 'Plain' }),
    linked,
    makeArticle({ feedId: feed.id, title: 'Starred', links: [link] }),
    makeArticle({ feedId: feed.id, title: 'Unread' })
  ].map((article) => archive.saveArticle(article).id)
  archive.setRead(ids.slice(0, 3), true)
  archive.setStarred(ids.slice(2, 3), true)
  clock.now += 400 * DAY

  expect(retention.preview({ keepDays: 30 })).toMatchObject({ articles: 1, kept: { starred: 1, linked: 1, unread: 1 } })
  expect(retention.preview({ keepDays: 30, keepUnread: false })).toMatchObject({ articles: 2, kept: { unread: 0 } })
  archive.changeSettings({ keepDays: 30 })
  await retention.apply()
  expect(new Set(titles(archive))).toEqual(new Set(['Linked', 'Starred', 'Unread']))
})

test('a budget lets the oldest go first, and only as many as it takes', () => {
  const { clock, archive, retention, feed } = agingLibrary()
  for (let number = 0; number < 5; number++) {
    const hash = makeImageHash(number + 1)
    archive.addImage({ hash, mime: 'image/png', width: 10, height: 10, bytes: 600_000 })
    const image = { url: `https://x.example/${number}.png`, alt: '', caption: null, credit: null, hash, reason: null }
    const { id } = archive.saveArticle(makeArticle({ feedId: feed.id, title: `Story ${number}`, images: [image] }))
    archive.setRead([id], true)
    clock.now += DAY
  }
  const preview = retention.preview({ budgetMegabytes: 2 })
  expect(preview.examples.map(({ title }) => title)).toEqual(['Story 0', 'Story 1'])
  expect(preview.bytes).toBeGreaterThan(1_200_000)
})

test('what was removed does not come back with the feed', async () => {
  const { clock, archive, retention, feed } = agingLibrary()
  const { id } = archive.saveArticle(makeArticle({ feedId: feed.id, guid: 'same-guid' }))
  archive.setRead([id], true)
  clock.now += 20 * DAY
  archive.changeSettings({ keepDays: 5 })
  await retention.apply()
  expect(archive.storedItems(feed.id, ['same-guid']).get('same-guid')).toMatchObject({ isRemoved: true })
})

test('after its time a removal is let go, and its pictures with it', async () => {
  const { clock, archive, retention, feed } = agingLibrary()
  const hash = makeImageHash(3)
  archive.addImage({ hash, mime: 'image/png', width: 1, height: 1, bytes: 10 })
  const image = { url: 'u', alt: '', caption: null, credit: null, hash, reason: null }
  const { id } = archive.saveArticle(makeArticle({ feedId: feed.id, images: [image] }))
  archive.setRead([id], true)
  clock.now += 20 * DAY
  archive.changeSettings({ keepDays: 5 })
  await retention.daily()
  expect(archive.removals()).toHaveLength(1)
  clock.now += 8 * DAY
  await retention.daily()
  expect(archive.removals()).toHaveLength(0)
  expect(archive.unreferencedImages()).toEqual([hash])
})

test('a feed’s rule goes before its folder’s, a folder’s before the one above, and what was saved by hand has none', () => {
  const folder = (id: number, parentId: number | null, keepDays: number | null) => ({
    ...{ id: folderId.parse(id), parentId: parentId === null ? null : folderId.parse(parentId), name: `f${id}` },
    keepDays,
    foldDuplicates: null,
    position: null
  })
  const { archive } = agingLibrary()
  const base = addFeed(archive)
  const feed = (id: number, folderNumber: number | null, keepDays: number | null, kind: 'web' | 'imports' = 'web') => ({
    ...base,
    ...{ id: feedId.parse(id), folderId: folderNumber === null ? null : folderId.parse(folderNumber), keepDays, kind }
  })
  const feeds = [feed(1, null, null), feed(2, 2, null), feed(3, 2, 7), feed(4, 3, null), feed(5, null, null, 'imports'), feed(6, 1, 0)]
  const days = keepDaysByFeed(feeds, [folder(1, null, 90), folder(2, 1, null), folder(3, 1, 30)], 365)
  expect([...days.values()]).toEqual([365, 90, 7, 30, 0, 0])
})
