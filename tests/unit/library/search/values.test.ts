import { expect, test } from 'vitest'
import { addFeed } from '../archive/temporaryArchive'
import { searchedArchive } from './searchedArchive'

test('lists the values of each field: those that begin so, then those that hold it, most frequent first', async () => {
  const { archive, search, save } = searchedArchive()
  const folderId = archive.ensureFolder(['Harbours', 'North'])
  const feedId = addFeed(archive, { title: 'Harbour Post', folderId }).id
  const save3 = [
    { byline: 'Ada Harb', siteName: 'Harbour', topic: 'Harbour row', sections: ['Harbours'], language: 'de-AT' },
    { byline: 'Harbin Lee', siteName: 'Harbour', topic: null, sections: ['Harbours', 'Old harbour'], language: 'de' },
    { byline: 'Ada Harb', siteName: null, topic: null, sections: [], language: 'en' }
  ]
  const [first] = save3.map((words) => save({ ...words, feedId, title: 'T' }))
  if (first !== undefined) archive.setTags(first, ['harb later'])
  const { database } = archive
  database.prepare(`INSERT INTO names (key, text, kind, articles) VALUES ('jo harb', 'Jo Härb', 'person', 4)`).run()
  database.prepare(`INSERT INTO stories (title, article_count, feed_count, first_at, last_at) VALUES ('New harbour', 2, 1, 0, 0)`).run()
  await search.catchUp()
  const expected = {
    author: [
      ['Harbin Lee', 1],
      ['Ada Harb', 2]
    ],
    feed: [['Harbour Post', 3]],
    folder: [['Harbours', 3]],
    name: [['Jo Härb', 4]],
    section: [
      ['Harbours', 2],
      ['Old harbour', 1]
    ],
    site: [['Harbour', 2]],
    story: [['New harbour', 2]],
    tag: [['harb later', 1]],
    topic: [['Harbour row', 1]]
  } as const
  for (const [field, values] of Object.entries(expected)) {
    const found = await search.values(field as keyof typeof expected, 'HÄRB', 10)
    expect(
      found.map(({ value, count }) => [value, count]),
      field
    ).toEqual(values)
  }
  expect(await search.values('lang', 'd', 10)).toEqual([{ value: 'de', count: 2 }])
  expect(await search.values('author', '', 1)).toEqual([{ value: 'Ada Harb', count: 2 }])
})
