import { expect, test } from 'vitest'
import type { Archive } from '../../../../src/main/library/archive/types'
import { silentLog } from '../../../../src/main/library/log'
import { openStories } from '../../../../src/main/library/stories/stories'
import { makeArticle, trustedHtml } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from '../archive/temporaryArchive'

function namedLibrary() {
  const archive = temporaryArchive()
  const stories = openStories(archive, silentLog)
  const feed = addFeed(archive)
  const save = (text: string, replaces?: ReturnType<Archive['saveArticle']>['id']) =>
    archive.saveArticle(makeArticle({ feedId: feed.id, title: 'What was said', html: trustedHtml(`<p>${text}</p>`) }), replaces).id
  return { archive, stories, feed, save }
}

const names = (archive: Archive) => archive.database.prepare('SELECT text, kind, articles FROM names ORDER BY articles DESC, text').all()
const heldBy = (archive: Archive, id: number) =>
  archive.database
    .prepare('SELECT text, count FROM article_names JOIN names ON id = name_id WHERE article_id = ? ORDER BY count DESC, text')
    .all(id)

test('keeps the names of an article with their kinds, short forms counted to the full name', async () => {
  const { archive, stories, save } = namedLibrary()
  const id = save('President Anton Krell spoke in Sarnovo. “Enough,” Krell said, and left Sarnovo. Krell’s plane waited.')
  save('Mira Solane came back to Sarnovo.')
  await stories.catchUp()
  expect(names(archive)).toEqual([
    { text: 'Sarnovo', kind: 'place', articles: 2 },
    { text: 'Anton Krell', kind: 'person', articles: 1 },
    { text: 'Mira Solane', kind: 'person', articles: 1 }
  ])
  expect(heldBy(archive, id)).toEqual([
    { text: 'Anton Krell', count: 3 },
    { text: 'Sarnovo', count: 2 }
  ])
})

test('a changed text has the names it has now', async () => {
  const { archive, stories, save } = namedLibrary()
  const id = save('We asked Anton Krell in Sarnovo.')
  await stories.catchUp()
  save('We asked Mira Solane in Sarnovo.', id)
  await stories.catchUp()
  expect(heldBy(archive, id).map((row: { text: string }) => row.text)).toEqual(['Mira Solane', 'Sarnovo'])
  expect(names(archive)).toHaveLength(2)
})

test('names go with the last article that holds them', async () => {
  const { archive, stories, save, feed } = namedLibrary()
  const id = save('We asked Anton Krell in Sarnovo.')
  save('Nothing happened in Sarnovo.')
  await stories.catchUp()
  archive.removeArticles(archive.beginRemoval(0), [id], 0)
  expect(names(archive)).toEqual([{ text: 'Sarnovo', kind: 'place', articles: 1 }])
  archive.removeFeed(feed.id)
  expect(names(archive)).toEqual([])
})

test('a name is of the kind that most texts take it for', async () => {
  const { archive, stories, save } = namedLibrary()
  save('They met Chancellor Halden.')
  save('It rained in Halden.')
  save('Trains to Halden were late. It was dark in Halden.')
  await stories.catchUp()
  expect(names(archive)).toEqual([{ text: 'Halden', kind: 'place', articles: 3 }])
})

test('an accent or large letters make no other name', async () => {
  const { archive, stories, save } = namedLibrary()
  save('They met Hélène Carval.')
  save('They met Helene Carval.')
  await stories.catchUp()
  expect(names(archive)).toMatchObject([{ text: 'Hélène Carval', articles: 2 }])
})
