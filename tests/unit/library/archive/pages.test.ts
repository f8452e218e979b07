import type { Scope } from '@shared/contract/scope'
import { expect, test } from 'vitest'
import type { Archive } from '../../../../src/main/library/archive/types'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive } from './temporaryArchive'

const titles = (archive: Archive, scope: Scope, unreadOnly = false) =>
  archive.page({ scope, unreadOnly, before: null, limit: 100 }).articles.map((head) => head.title)

test('each scope shows its stories, newest first', () => {
  const archive = temporaryArchive()
  const [outer, inner] = [archive.ensureFolder(['Outer']), archive.ensureFolder(['Outer', 'Inner'])]
  const [top, middle, deep] = [null, outer, inner].map((folderId) => addFeed(archive, { folderId }))
  if (top === undefined || middle === undefined || deep === undefined || outer === null || inner === null) throw new Error('no feeds')
  const save = (title: string, feedId: typeof top.id, day: number, sections: readonly string[]) =>
    archive.saveArticle(makeArticle({ feedId, title, sections, publishedAt: Date.UTC(2024, 0, day) })).id
  const a = save('a', top.id, 3, ['World'])
  const b = save('b', middle.id, 4, ['Sport'])
  save('c', deep.id, 1, ['World', 'World', 'Africa'])
  save('d', deep.id, 2, [])
  archive.setRead([a, b], true)
  archive.setStarred([b], true)

  expect(titles(archive, { kind: 'all' })).toEqual(['b', 'a', 'd', 'c'])
  expect(titles(archive, { kind: 'all' }, true)).toEqual(['d', 'c'])
  expect(titles(archive, { kind: 'unread' })).toEqual(['d', 'c'])
  expect(titles(archive, { kind: 'starred' })).toEqual(['b'])
  expect(titles(archive, { kind: 'starred' }, true)).toEqual([])
  expect(titles(archive, { kind: 'feed', feedId: deep.id })).toEqual(['d', 'c'])
  expect(titles(archive, { kind: 'feed', feedId: middle.id }, true)).toEqual([])
  expect(titles(archive, { kind: 'folder', folderId: outer })).toEqual(['b', 'd', 'c'])
  expect(titles(archive, { kind: 'folder', folderId: inner })).toEqual(['d', 'c'])
  expect(titles(archive, { kind: 'section', name: 'World' })).toEqual(['a', 'c'])
  expect(titles(archive, { kind: 'section', name: 'World' }, true)).toEqual(['c'])
})

test('a page goes on where the last one ended, and says when there is no more', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  for (let index = 0; index < 5; index += 1) archive.saveArticle(makeArticle({ feedId: feed.id }))
  const query = { scope: { kind: 'all' }, unreadOnly: false, limit: 3 } as const
  const first = archive.page({ ...query, before: null })
  const second = archive.page({ ...query, before: first.articles.at(-1)?.sortKey ?? null })
  expect([first.more, second.more]).toEqual([true, false])
  expect([...first.articles, ...second.articles].map((head) => head.id)).toEqual([5, 4, 3, 2, 1])
  expect(second.statuses.map((status) => status.articleId)).toEqual([2, 1])
})

test('heads come in the order asked for, without those that are not kept', () => {
  const archive = temporaryArchive()
  const feed = addFeed(archive)
  const [first, second] = [0, 1].map(() => archive.saveArticle(makeArticle({ feedId: feed.id })).id)
  if (first === undefined || second === undefined) throw new Error('nothing saved')
  archive.saveArticle(makeArticle({ feedId: addFeed(archive).id }))
  const { articles, statuses } = archive.heads([second, first])
  expect(articles.map((head) => head.id)).toEqual([second, first])
  expect(statuses.map((status) => status.articleId)).toEqual([second, first])
})
