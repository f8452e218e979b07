import { articleId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive, temporaryFolder } from './temporaryArchive'

const position = { block: 7, into: 0.25, progress: 0.5 }

test('where a story was left is kept over a restart, rings no bell, and goes with its beginning', () => {
  const folder = temporaryFolder()
  const archive = temporaryArchive(folder)
  const { id } = archive.saveArticle(makeArticle({ feedId: addFeed(archive).id }))
  expect(archive.article(id).position).toBeNull()
  const before = archive.lastChange()
  archive.setPosition(id, position)
  expect(archive.lastChange()).toBe(before)
  archive.close()
  const again = temporaryArchive(folder)
  expect(again.article(id).position).toEqual(position)
  again.setPosition(id, null)
  expect(again.article(id).position).toBeNull()
})

test('of a story that is no longer kept nothing is kept', () => {
  const archive = temporaryArchive()
  archive.setPosition(articleId.parse(99), position)
  expect(archive.database.prepare('SELECT count(*) AS n FROM reading_positions').get()).toEqual({ n: 0 })
})
