import { expect, test } from 'vitest'
import { makeArticle, makeImageHash, trustedHtml } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from './temporaryArchive'

test('reads a story back whole', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive, { title: 'Harbour News' })
  const hash = makeImageHash(1)
  archive.addImage({ hash, mime: 'image/png', width: 640, height: 480, bytes: 1234 })
  const picture = { url: 'https://x.example/a.png', alt: 'The “harbour”', caption: 'At dawn', credit: 'A. Photographer' }
  const lost = { url: 'https://x.example/b.png', alt: 'A crane', caption: null, credit: null }
  const saved = makeArticle({
    feedId: feed.id,
    commentCount: 0,
    html: trustedHtml('<p>One.</p><p><img data-image="0" alt="x"><img data-image="1"></p><p>Two &amp; three.</p>'),
    images: [
      { ...picture, hash, reason: null },
      { ...lost, hash: null, reason: 'The server answered 404.', isPassing: false, candidates: [] }
    ],
    leadImage: 0
  })

  const { id, kind } = archive.saveArticle(saved)
  const article = archive.article(id)

  expect(kind).toBe('new')
  expect(article).toMatchObject({
    title: saved.title,
    sections: ['World', 'Europe'],
    commentCount: 0,
    feedTitle: 'Harbour News',
    siteName: 'News Example',
    isRead: false,
    text: 'One.\n\nTwo & three.',
    leadImagePosition: null,
    capture: { text: 'full', textReason: null, images: { saved: 1, total: 2 }, links: { saved: 0, total: 0 } },
    leadImage: { src: `offprint-image://stored/${hash}.png`, width: 640, height: 480, alt: 'The “harbour”' }
  })
  expect(article.images).toEqual([
    {
      position: 0,
      ...picture,
      hash,
      src: article.leadImage?.src,
      reason: null,
      canRetry: false,
      mime: 'image/png',
      width: 640,
      height: 480,
      bytes: 1234
    },
    {
      position: 1,
      ...lost,
      hash: null,
      src: null,
      reason: 'The server answered 404.',
      canRetry: true,
      mime: null,
      width: null,
      height: null,
      bytes: null
    }
  ])
  expect(article.html).toBe(
    `<p>One.</p><p><img data-image="0" src="${article.leadImage?.src}" width="640" height="480" alt="The “harbour”">` +
      '<span class="missing-picture" data-image="1" data-reason="The server answered 404.">A crane</span></p><p>Two &amp; three.</p>'
  )
})

test('a revision keeps id, place, date of publication and what the reader did', () => {
  let now = Date.UTC(2025, 0, 1)
  const archive = temporaryArchive(undefined, () => now)
  const feed = addFeed(archive)
  const first = makeArticle({ feedId: feed.id, sections: ['World', 'Europe'] })
  const { id } = archive.saveArticle(first)
  archive.setRead([id], true)
  archive.setStarred([id], true)
  const before = archive.article(id)
  now += 3_600_000

  const html = trustedHtml('<p>Corrected.</p>')
  const revision = { ...first, guid: 'a new guid', itemHash: 'a new hash', title: 'Corrected', sections: ['World'], publishedAt: now, html }
  expect(archive.saveArticle(revision, id)).toEqual({ id, kind: 'changed' })

  const after = archive.article(id)
  expect(after).toMatchObject({ title: 'Corrected', text: 'Corrected.', sections: ['World'], isRead: true, isStarred: true })
  expect([after.sortKey, after.publishedAt, after.savedAt]).toEqual([before.sortKey, before.publishedAt, before.savedAt])
  expect(archive.findItem(feed.id, 'a new guid', null)).toEqual({ id, guid: 'a new guid', itemHash: 'a new hash', isRemoved: false })
  const texts = archive.database.prepare('SELECT title, saved_at FROM contents ORDER BY id').all()
  expect(texts.map((row) => ({ ...row }))).toEqual([
    { title: first.title, saved_at: before.savedAt },
    { title: 'Corrected', saved_at: now }
  ])
})

test('the same item saved twice is one story', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const article = makeArticle({ feedId: feed.id })
  const { id } = archive.saveArticle(article)
  expect(archive.saveArticle(article)).toEqual({ id, kind: 'changed' })
  expect(archive.counts().articles).toBe(1)
})

test('finds an item by guid, else by address, within its feed', () => {
  const archive = temporaryArchive()
  const [feed, other] = [addFeed(archive), addFeed(archive)]
  const article = makeArticle({
    feedId: feed.id,
    guid: 'g',
    url: 'https://x.example/a?utm_source=feed',
    addresses: ['https://x.example/a']
  })
  const { id } = archive.saveArticle(article)
  const item = { id, guid: 'g', itemHash: article.itemHash, isRemoved: false }
  expect(archive.findItem(feed.id, 'g', null)).toEqual(item)
  expect(archive.findItem(feed.id, 'changed', 'https://x.example/a?utm_source=feed')).toEqual(item)
  expect(archive.findItem(feed.id, 'changed', 'https://x.example/a')).toEqual(item)
  expect(archive.findItem(feed.id, 'changed', 'https://x.example/b')).toBeNull()
  expect(archive.findItem(other.id, 'g', article.url)).toBeNull()
  expect([...archive.storedItems(feed.id, ['g', 'h'])]).toEqual([['g', item]])
})

test('finds where a headline was told last', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  for (const url of ['https://x.example/older', 'https://x.example/newer', null]) {
    archive.saveArticle(makeArticle({ feedId: feed.id, title: 'Morning Briefing', url }))
  }
  expect(archive.addressByTitle(' morning briefing\n')).toEqual({ url: 'https://x.example/newer' })
  expect(archive.addressByTitle('Morning')).toBeNull()
})

test('a date in the future or before 1970 is brought to the nearest sound one', () => {
  const now = Date.UTC(2025, 0, 1)
  const archive = temporaryArchive(undefined, () => now)
  const feed = addFeed(archive)
  const future = archive.saveArticle(makeArticle({ feedId: feed.id, publishedAt: now + 86_400_000 }))
  const past = archive.saveArticle(makeArticle({ feedId: feed.id, publishedAt: -5 }))
  expect(archive.article(future.id).publishedAt).toBe(now)
  expect(archive.article(past.id).publishedAt).toBe(0)
})

test('two stories whose place would be the same get places of their own', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const publishedAt = Date.UTC(2024, 0, 1)
  const first = archive.saveArticle(makeArticle({ feedId: feed.id, publishedAt }))
  archive.database.exec(`UPDATE sqlite_sequence SET seq = seq + ${2 ** 20 - 1} WHERE name = 'articles'`)
  const second = archive.saveArticle(makeArticle({ feedId: feed.id, publishedAt }))
  expect(second.id).toBe(first.id + 2 ** 20)
  expect(archive.article(second.id).sortKey).toBe(archive.article(first.id).sortKey + 1)
})

test('a story that fails to be saved leaves nothing behind, and its neighbours in the transaction stay', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const unknownPicture = { url: 'u', alt: '', caption: null, credit: null, hash: makeImageHash(9), reason: null }
  archive.transaction(() => {
    archive.saveArticle(makeArticle({ feedId: feed.id, guid: 'sound' }))
    expect(() => archive.saveArticle(makeArticle({ feedId: feed.id, guid: 'broken', images: [unknownPicture] }))).toThrow('FOREIGN KEY')
  })
  expect(archive.page({ scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 10 }).articles).toHaveLength(1)
  expect(archive.feed(feed.id)).toMatchObject({ total: 1, unread: 1 })
  expect(archive.findItem(feed.id, 'broken', null)).toBeNull()
})

test('a story that is not kept is not found', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const { id } = archive.saveArticle(makeArticle({ feedId: feed.id }))
  archive.removeFeed(feed.id)
  expect(() => archive.article(id)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('keeps the earlier text of a story whose words changed', () => {
  let now = Date.UTC(2025, 0, 1)
  const archive = temporaryArchive(undefined, () => now)
  const feed = addFeed(archive)
  const first = makeArticle({ feedId: feed.id, title: 'Bridge closed', html: trustedHtml('<p>Three lanes are shut.</p>') })
  const { id } = archive.saveArticle(first)
  expect(archive.article(id)).toMatchObject({ revisions: 0, revisedAt: null })

  now += 60_000
  archive.saveArticle({ ...first, title: 'Bridge open', html: trustedHtml('<p>All lanes are open.</p>') }, id)
  expect(archive.article(id)).toMatchObject({ title: 'Bridge open', text: 'All lanes are open.', revisions: 1, revisedAt: now })
  expect(archive.revisions(id)).toEqual([
    { id: expect.any(Number), savedAt: now - 60_000, title: 'Bridge closed', text: 'Three lanes are shut.' }
  ])
})

test('other markup of the same words is no revision', () => {
  const archive = temporaryArchive()
  const first = makeArticle({ feedId: addFeed(archive).id, html: trustedHtml('<p>Same words.</p>') })
  const { id } = archive.saveArticle(first)
  archive.saveArticle({ ...first, html: trustedHtml('<p>Same <em>words.</em></p>') }, id)
  expect(archive.article(id)).toMatchObject({ revisions: 0, revisedAt: null, html: '<p>Same <em>words.</em></p>' })
})

test('a full text takes the place of the feed’s, which was never the story', () => {
  const archive = temporaryArchive()
  const first = makeArticle({ feedId: addFeed(archive).id, text: 'feed', textReason: 'Away.', html: trustedHtml('<p>In short.</p>') })
  const { id } = archive.saveArticle(first)
  archive.saveArticle({ ...first, text: 'full', textReason: null, html: trustedHtml('<p>At length.</p>') }, id)
  expect(archive.article(id)).toMatchObject({ revisions: 0, revisedAt: null, text: 'At length.' })
})

test('a page that can no longer be had costs the text nothing', () => {
  const archive = temporaryArchive()
  const first = makeArticle({ feedId: addFeed(archive).id, html: trustedHtml('<p>The whole story.</p>') })
  const { id } = archive.saveArticle(first)
  const poorer = {
    text: 'feed',
    textReason: 'The server answered 500.',
    html: trustedHtml('<p>In short.</p>'),
    title: 'A new title'
  } as const
  archive.saveArticle({ ...first, ...poorer }, id)
  expect(archive.article(id)).toMatchObject({ title: 'A new title', text: 'The whole story.', capture: { text: 'full', textReason: null } })
})

test('a story edited each hour keeps its first text and the latest twenty', () => {
  const archive = temporaryArchive()
  const first = makeArticle({ feedId: addFeed(archive).id, html: trustedHtml('<p>Version 0.</p>') })
  const { id } = archive.saveArticle(first)
  for (let edit = 1; edit <= 30; edit++) archive.saveArticle({ ...first, html: trustedHtml(`<p>Version ${edit}.</p>`) }, id)
  const texts = archive.revisions(id).map(({ text }) => text)
  expect(texts[0]).toBe('Version 29.')
  expect(texts.at(-1)).toBe('Version 0.')
  expect(texts).toHaveLength(20)
})
