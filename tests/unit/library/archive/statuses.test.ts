import { expect, test } from 'vitest'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from './temporaryArchive'

function archiveOf(count: number) {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const ids = Array.from({ length: count }, () => archive.saveArticle(makeArticle({ feedId: feed.id })).id)
  return { archive, feed, ids }
}

test('mark all read can be undone, and gives back only what it took', () => {
  const { archive, ids } = archiveOf(4)
  archive.setRead(ids.slice(0, 1), true)
  const { marked, undoToken } = archive.markAllRead({ kind: 'all' })
  expect(marked).toBe(3)
  expect(archive.counts().unread).toBe(0)
  archive.setRead(ids.slice(1, 2), false)
  expect(archive.undoMarkAllRead(undoToken)).toEqual({ restored: 2 })
  expect(archive.heads(ids).statuses.map((status) => status.isRead)).toEqual([true, false, false, false])
})

test('mark all read marks only its scope', () => {
  const { archive, feed, ids } = archiveOf(2)
  const other = archive.saveArticle(makeArticle({ feedId: addFeed(archive).id })).id
  expect(archive.markAllRead({ kind: 'feed', feedId: feed.id }).marked).toBe(2)
  expect(archive.heads([...ids, other]).statuses.map((status) => status.isRead)).toEqual([true, true, false])
})

test('an undo works once, and of many only the latest ten', () => {
  const { archive } = archiveOf(1)
  const tokens = Array.from({ length: 11 }, () => archive.markAllRead({ kind: 'all' }).undoToken)
  const [first = '', second = ''] = tokens
  const notFound = expect.objectContaining({ code: 'not-found' })
  expect(() => archive.undoMarkAllRead(first)).toThrow(notFound)
  expect(archive.undoMarkAllRead(second)).toEqual({ restored: 0 })
  expect(() => archive.undoMarkAllRead(second)).toThrow(notFound)
})

test('what is so already changes nothing and rings no bell', () => {
  const { archive, ids } = archiveOf(2)
  archive.setRead(ids, true)
  const before = archive.lastChange()
  archive.setRead(ids, true)
  archive.setStarred(ids, false)
  expect(archive.lastChange()).toBe(before)
})

test('rings once a commit, with the newest change, and not for what was rolled back', () => {
  const { archive, ids } = archiveOf(2)
  const rung: number[] = []
  const stop = archive.onChange((seq) => rung.push(seq))
  archive.transaction(() => {
    archive.setRead(ids.slice(0, 1), true)
    archive.setRead(ids.slice(1), true)
  })
  expect(rung).toEqual([archive.lastChange()])
  const giveUp = () =>
    archive.transaction(() => {
      archive.setRead(ids, false)
      throw new Error('given up')
    })
  expect(giveUp).toThrow('given up')
  expect(archive.counts().unread).toBe(0)
  stop()
  archive.setRead(ids, false)
  expect(rung).toHaveLength(1)
})

test('a listener may write itself', () => {
  const { archive, ids } = archiveOf(1)
  const stop = archive.onChange(() => {
    stop()
    archive.setStarred(ids, true)
  })
  archive.setRead(ids, true)
  expect(archive.counts()).toMatchObject({ unread: 0, starred: 1 })
})

test('waits for the disk for what the reader did, not for what can be fetched again', () => {
  const { archive, ids } = archiveOf(1)
  const durability = () => archive.database.prepare('PRAGMA synchronous').get()
  expect(durability()).toEqual({ synchronous: 1 })
  archive.setStarred(ids, true)
  expect(durability()).toEqual({ synchronous: 2 })
})

test('the read-later queue is a list and a count of its own', () => {
  const { archive, ids } = archiveOf(3)
  archive.setQueued(ids.slice(0, 2), true)
  archive.setRead(ids.slice(0, 1), true)
  const queue = (unreadOnly: boolean) =>
    archive.page({ scope: { kind: 'queued' }, unreadOnly, before: null, limit: 10 }).articles.map(({ id }) => id)
  expect(queue(false)).toEqual(ids.slice(0, 2).reverse())
  expect(queue(true)).toEqual(ids.slice(1, 2))
  expect(archive.replicaStart().counters).toContainEqual({ key: 'queued', total: 2, unread: 1 })
  archive.setQueued(ids, false)
  expect(queue(false)).toEqual([])
  expect(archive.replicaStart().counters.map(({ key }) => key)).not.toContain('queued')
})

test('tags replace those a story had, each once, and are counted', () => {
  const { archive, ids } = archiveOf(2)
  const [first, second] = ids
  if (first === undefined || second === undefined) throw new Error('two stories were saved')
  archive.setTags(first, ['boats', 'bread', 'boats'])
  archive.setTags(second, ['boats'])
  archive.setTags(first, ['ropes', 'boats'])
  archive.setRead([second], true)
  expect(archive.heads(ids).statuses.map(({ tags }) => tags)).toEqual([['boats', 'ropes'], ['boats']])
  const counters = archive.replicaStart().counters.filter(({ key }) => key.startsWith('tag:'))
  expect(counters).toEqual([
    { key: 'tag:boats', total: 2, unread: 1 },
    { key: 'tag:ropes', total: 1, unread: 1 }
  ])
})

test('queue and tags go with a story, and come back with it', () => {
  const { archive, ids } = archiveOf(1)
  const [id] = ids
  if (id === undefined) throw new Error('a story was saved')
  archive.setQueued(ids, true)
  archive.setTags(id, ['boats'])
  const before = archive.replicaStart().counters
  const removal = archive.beginRemoval(Date.UTC(2030, 0))
  archive.removeArticles(removal, ids, 0)
  expect(archive.replicaStart().counters).toEqual([])
  archive.undoRemoval(removal)
  expect(archive.replicaStart().counters).toEqual(before)
  expect(archive.heads(ids).statuses).toMatchObject([{ isQueued: true, tags: ['boats'] }])
})
