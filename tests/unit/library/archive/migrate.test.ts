import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { DatabaseSync } from '@photostructure/sqlite'
import { articleId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { initial } from '../../../../src/main/library/archive/migrations/001-initial'
import { temporaryArchive, temporaryFolder } from './temporaryArchive'

/** A library as the first version of the tables left it: one feed, one story with a missing picture. */
function firstLibrary(): string {
  const folder = temporaryFolder()
  const database = new DatabaseSync(join(folder, 'library.sqlite'))
  database.exec(`${initial}; PRAGMA user_version = 1`)
  database.exec(`
    INSERT INTO meta VALUES ('library_id', 'first');
    INSERT INTO feeds (id, kind, url, title, added_at, unread, total) VALUES (1, 'web', 'https://a.example/feed', 'A', 0, 1, 1);
    INSERT INTO articles (id, sort_key, feed_id, guid, item_hash, url, content_id, title, excerpt, sections, published_at, saved_at,
      direction, word_count, text_state, images_total, images_saved, links_total, links_saved)
    VALUES (1, 1, 1, 'g', 'h', 'https://a.example/1', 1, 'The old pier', 'Wood.', '[]', 1, 1, 'ltr', 1, 'full', 1, 0, 0, 0);
    INSERT INTO statuses (article_id, feed_id, sort_key) VALUES (1, 1, 1);
    INSERT INTO article_images (article_id, position, url, reason, alt) VALUES (1, 0, 'https://a.example/1.png', 'Gone.', 'A pier');
    INSERT INTO counters VALUES ('all', 1, 1);
  `)
  database.prepare('INSERT INTO contents VALUES (1, 1, 1, ?, ?)').run('The old pier', deflateRawSync('<p>Wood.</p>'))
  database.close()
  return folder
}

test('a library of the first version opens with all it holds', () => {
  const archive = temporaryArchive(firstLibrary())
  expect(archive.feeds()).toEqual([expect.objectContaining({ title: 'A', keepDays: null, saveMedia: false })])
  expect(archive.article(articleId.parse(1))).toMatchObject({
    title: 'The old pier',
    text: 'Wood.',
    revisions: 0,
    revisedAt: null,
    media: [],
    capture: { images: { saved: 0, total: 1 }, media: { saved: 0, total: 0 } },
    images: [{ alt: 'A pier', reason: 'Gone.', canRetry: true }]
  })
  expect(archive.replicaStart().libraryId).toBe('first')
})
