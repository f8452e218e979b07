import { expect, test } from 'vitest'
import { makeArticle, makeImageHash } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from '../archive/temporaryArchive'

/** An archive with two stories that link to each other, one starred. */
function archiveOfTwo() {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const hash = makeImageHash(1)
  archive.addImage({ hash, mime: 'image/png', width: 1, height: 1, bytes: 1 })
  const image = { url: 'https://news.example/a.png', alt: '', caption: null, credit: null, hash, reason: null }
  const link = (url: string) => ({ url, canonicalUrl: url, text: 'x', isRelated: false })
  const [a, b] = ['https://news.example/a', 'https://news.example/b'] as const
  const media = [
    { url: 'https://news.example/a.mp3', kind: 'audio' as const, mime: null, title: null, bytes: 5, seconds: null, poster: null }
  ]
  const first = archive.saveArticle(makeArticle({ feedId: feed.id, addresses: [a], links: [link(b)], images: [image], media }))
  archive.saveArticle(makeArticle({ feedId: feed.id, addresses: [b], links: [link(a), link('https://news.example/c')] }))
  archive.setStarred([first.id], true)
  return archive
}

test('a library as it was written has no wrong counts', () => {
  const archive = archiveOfTwo()
  expect(archive.wrongCounts()).toBe(0)
  expect(archive.recount()).toBe(0)
  expect(archive.integrityProblem()).toBeNull()
})

test.each([
  ['UPDATE articles SET images_saved = 0 WHERE images_total = 1', 1],
  ['UPDATE articles SET links_saved = 2, media_saved = 1', 4],
  ['UPDATE feeds SET unread = 7', 1],
  [`DELETE FROM counters WHERE key = 'starred'`, 1],
  [`UPDATE counters SET total = 9`, 4],
  [`INSERT INTO counters VALUES ('section:Ghosts', 3, 1)`, 1]
])('finds and mends what %s makes wrong', (damage, wrong) => {
  const archive = archiveOfTwo()
  const before = JSON.stringify([
    archive.feeds(),
    archive.replicaStart().counters,
    archive.page({ scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 9 })
  ])
  archive.database.exec(damage)
  const seq = archive.lastChange()
  expect(archive.wrongCounts()).toBe(wrong)
  expect(archive.recount()).toBe(wrong)
  expect(archive.wrongCounts()).toBe(0)
  expect(archive.lastChange()).toBeGreaterThan(seq)
  expect(
    JSON.stringify([
      archive.feeds(),
      archive.replicaStart().counters,
      archive.page({ scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 9 })
    ])
  ).toBe(before)
})

test('a removed story whose picture was lost meanwhile can still be brought back', () => {
  const archive = archiveOfTwo()
  const [first] = archive.page({ scope: { kind: 'starred' }, unreadOnly: false, before: null, limit: 9 }).articles
  if (first === undefined) throw new Error('no story')
  const removal = archive.beginRemoval(Number.MAX_SAFE_INTEGER)
  archive.removeArticles(removal, [first.id], 0)
  archive.losePictures([makeImageHash(1)], 'The picture’s file is gone.')
  expect(archive.undoRemoval(removal)).toBe(1)
  expect(archive.losePictures([makeImageHash(1)], 'The picture’s file is gone.')).toMatchObject([{ id: first.id, pictures: 1 }])
  expect(archive.heads([first.id]).articles[0]?.capture.images).toEqual({ saved: 0, total: 1 })
})

test('a row that refers to nothing is a problem of the archive', () => {
  const archive = archiveOfTwo()
  archive.database.exec('PRAGMA foreign_keys = OFF; DELETE FROM images; PRAGMA foreign_keys = ON')
  expect(archive.integrityProblem()).toContain('article_images')
})
