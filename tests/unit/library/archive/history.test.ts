import { expect, test } from 'vitest'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from './temporaryArchive'

function archiveOf(titles: readonly string[]) {
  const archive = temporaryArchive()
  const feed = addFeed(archive, { title: 'The Harbour Post' })
  const ids = titles.map((title, at) => archive.saveArticle(makeArticle({ feedId: feed.id, title, publishedAt: 1000 * (at + 1) })).id)
  return { archive, feed, ids }
}

test('what is opened is in the history, latest first, and read only where that is wished', () => {
  const { archive, ids } = archiveOf(['Pier', 'Économie'])
  const [pier, economy] = ids
  if (pier === undefined || economy === undefined) throw new Error('no articles')
  archive.opened(pier, true)
  archive.opened(economy, false)
  const { entries, next } = archive.historyPage('', null, 10)
  expect(entries.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect(next).toBeNull()
  expect(archive.heads(ids).statuses.map(({ isRead }) => isRead)).toEqual([true, false])
  expect(archive.historyPage('econ', null, 10).entries.map(({ id }) => id)).toEqual([economy])
  expect(archive.historyPage('HARBOUR', null, 10).entries).toHaveLength(2)
})

test('entries are taken out and brought back exactly, and what was opened since stays as it is', () => {
  const { archive, ids } = archiveOf(['Pier', 'Quay', 'Lock'])
  for (const id of ids) archive.opened(id, false)
  const before = archive.historyPage('', null, 10).entries
  const { removed, undoToken } = archive.removeHistory(null)
  expect(removed).toBe(3)
  expect(archive.historyPage('', null, 10).entries).toEqual([])
  archive.restoreHistory(undoToken)
  expect(archive.historyPage('', null, 10).entries).toEqual(before)
  expect(() => archive.restoreHistory(undoToken)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('marks read only what is above, below or older, and takes exactly that back', () => {
  const { archive, ids } = archiveOf(['one', 'two', 'three', 'four'])
  const { articles } = archive.heads(ids)
  const [, two] = articles
  if (two === undefined) throw new Error('no articles')
  const read = () => archive.heads(ids).statuses.map(({ isRead }) => isRead)
  const above = archive.markAllRead({ kind: 'all' }, { newerThan: two.sortKey })
  expect(read()).toEqual([false, false, true, true])
  archive.undoMarkAllRead(above.undoToken)
  const below = archive.markAllRead({ kind: 'all' }, { olderThan: two.sortKey })
  expect(read()).toEqual([true, false, false, false])
  archive.undoMarkAllRead(below.undoToken)
  expect(archive.markAllRead({ kind: 'all' }, { publishedBefore: two.publishedAt }).marked).toBe(
    articles.filter(({ publishedAt }) => publishedAt < two.publishedAt).length
  )
  expect(read().filter(Boolean)).toHaveLength(1)
})
