import type { ArticleId } from '@shared/contract/ids'
import { MOST_TAGS } from '@shared/contract/selection'
import { describe, expect, test } from 'vitest'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from './temporaryArchive'

function archiveOf(count: number) {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const ids = archive.transaction(() => Array.from({ length: count }, () => archive.saveArticle(makeArticle({ feedId: feed.id })).id))
  const statuses = () => archive.heads(ids).statuses
  const tags = () => statuses().map((status) => status.tags)
  const times = () => archive.database.prepare('SELECT read_at, starred_at, queued_at FROM statuses ORDER BY article_id').all()
  return { archive, ids, statuses, tags, times, counters: () => archive.replicaStart().counters }
}
const idAt = (ids: readonly ArticleId[], index: number): ArticleId => ids[index] ?? expect.fail(`no story ${index}`)

describe('marking several stories', () => {
  test('marks all as long as one lacks it, and takes it away from all that have it', () => {
    const { archive, ids, statuses } = archiveOf(3)
    archive.setStarred(ids.slice(0, 1), true)
    expect(archive.mark(ids, 'starred', null)).toMatchObject({ value: true, changed: 2 })
    expect(statuses().map(({ isStarred }) => isStarred)).toEqual([true, true, true])
    expect(archive.mark(ids, 'starred', null)).toMatchObject({ value: false, changed: 3 })
    expect(archive.counts().starred).toBe(0)
  })

  test('goes the way it is told, and only where that is new', () => {
    const { archive, ids } = archiveOf(3)
    archive.setRead(ids.slice(0, 2), true)
    expect(archive.mark(ids, 'read', false)).toMatchObject({ value: false, changed: 2 })
    const before = archive.lastChange()
    expect(archive.mark(ids, 'read', false)).toMatchObject({ changed: 0 })
    expect(archive.lastChange()).toBe(before)
  })

  test('reads the copies of a story with it, and gives them back with it', () => {
    const { archive, ids, statuses } = archiveOf(3)
    archive.joinDuplicates(idAt(ids, 0), [idAt(ids, 1)])
    const { changed, undoToken } = archive.mark(ids.slice(0, 1), 'read', null)
    expect(changed).toBe(1)
    expect(statuses().map(({ isRead }) => isRead)).toEqual([true, true, false])
    expect(archive.undoAct(undoToken)).toEqual({ restored: 2 })
    expect(archive.counts().unread).toBe(3)
  })

  test.each(['read', 'starred', 'queued'] as const)('%s is taken back as one act, with the times it had', (mark) => {
    const { archive, ids, times, counters } = archiveOf(4)
    archive.mark(ids.slice(0, 2), mark, true)
    const before = { times: times(), counters: counters() }
    const on = archive.mark(ids, mark, true)
    archive.undoAct(on.undoToken)
    expect({ times: times(), counters: counters() }).toEqual(before)
    const off = archive.mark(ids.slice(0, 2), mark, null)
    expect(off.value).toBe(false)
    archive.undoAct(off.undoToken)
    expect({ times: times(), counters: counters() }).toEqual(before)
  })

  test('leaves alone what the reader has changed since', () => {
    const { archive, ids, statuses } = archiveOf(2)
    const { undoToken } = archive.mark(ids, 'starred', true)
    archive.setStarred(ids.slice(0, 1), false)
    expect(archive.undoAct(undoToken)).toEqual({ restored: 1 })
    expect(statuses().map(({ isStarred }) => isStarred)).toEqual([false, false])
    expect(() => archive.undoAct(undoToken)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  test('takes back what was done to thousands in about the time it took', () => {
    const { archive, ids } = archiveOf(2000)
    const timed = (work: () => void): number => {
      const start = performance.now()
      work()
      return performance.now() - start
    }
    let undoToken = ''
    const doing = timed(() => {
      undoToken = archive.mark(ids, 'read', null).undoToken
    })
    // Looked up the wrong way round, each story is sought among all of them: a hundred times as long.
    expect(timed(() => archive.undoAct(undoToken))).toBeLessThan(20 * doing)
  })

  test('is one change for the window, however many stories there are', () => {
    const { archive, ids } = archiveOf(5)
    let rung = 0
    archive.onChange(() => rung++)
    archive.mark(ids, 'queued', null)
    expect(rung).toBe(1)
  })
})

describe('tags of several stories', () => {
  test('are counted by name', () => {
    const { archive, ids } = archiveOf(3)
    archive.setTags(idAt(ids, 0), ['boats', 'bread'])
    archive.setTags(idAt(ids, 2), ['boats'])
    expect(archive.tagsOf(ids)).toEqual([
      { tag: 'boats', count: 2 },
      { tag: 'bread', count: 1 }
    ])
  })

  test('come and go where they are asked to, and the rest stays; one undo gives back each story’s own', () => {
    const { archive, ids, tags, counters } = archiveOf(3)
    archive.setTags(idAt(ids, 0), ['boats', 'bread'])
    archive.setTags(idAt(ids, 1), ['ropes'])
    const before = { tags: tags(), counters: counters() }
    const { changed, undoToken } = archive.changeTags(ids, { add: ['ropes', 'sails'], remove: ['bread'] })
    expect(changed).toBe(3)
    expect(tags()).toEqual([
      ['boats', 'ropes', 'sails'],
      ['ropes', 'sails'],
      ['ropes', 'sails']
    ])
    expect(counters()).toContainEqual({ key: 'tag:ropes', total: 3, unread: 3 })
    archive.undoAct(undoToken)
    expect({ tags: tags(), counters: counters() }).toEqual(before)
  })

  test('change nothing where they are so already', () => {
    const { archive, ids } = archiveOf(2)
    for (const id of ids) archive.setTags(id, ['boats'])
    const before = archive.lastChange()
    expect(archive.changeTags(ids, { add: ['boats'], remove: ['bread'] })).toMatchObject({ changed: 0 })
    expect(archive.lastChange()).toBe(before)
  })

  test('are no more than a story may have, or none is added', () => {
    const { archive, ids, tags } = archiveOf(2)
    archive.setTags(
      idAt(ids, 0),
      Array.from({ length: MOST_TAGS }, (_, index) => `tag ${index}`)
    )
    expect(() => archive.changeTags(ids, { add: ['one more'], remove: [] })).toThrow(expect.objectContaining({ code: 'too-large' }))
    expect(tags()[1]).toEqual([])
  })

  test('an undo passes by a story that was removed meanwhile', () => {
    const { archive, ids, tags } = archiveOf(2)
    for (const id of ids) archive.setTags(id, ['boats'])
    const { undoToken } = archive.changeTags(ids, { add: [], remove: ['boats'] })
    archive.removeArticles(archive.beginRemoval(Date.UTC(2030, 0)), ids.slice(0, 1), 0)
    expect(archive.undoAct(undoToken)).toEqual({ restored: 1 })
    expect(tags()).toEqual([['boats']])
  })
})
