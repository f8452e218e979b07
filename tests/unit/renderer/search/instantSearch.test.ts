import type { ArticleId } from '@shared/contract/ids'
import { expect, onTestFinished, test } from 'vitest'
import type { Replica } from '../../../../src/renderer/replica/replica'
import { indexNews } from '../../../../src/renderer/search/client'
import { createInstantSearch, type InstantSearch } from '../../../../src/renderer/search/instantSearch'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed } from '../../library/archive/temporaryArchive'
import { save, type TestArchive, testArchive, testSegments, testWindow, until } from '../windowParts'

const pause = () => Promise.resolve()

async function filled(archive: TestArchive): Promise<Replica> {
  const replica = testWindow(archive)
  await until(() => expect(replica.state()?.cursor).toBe(archive.lastChange()))
  await until(() => expect(replica.state()?.horizon).toBe(0))
  return replica
}

async function openSearch(archive: TestArchive): Promise<{ search: InstantSearch; replica: Replica }> {
  const replica = await filled(archive)
  const search = createInstantSearch({ replica: replica.db, segments: testSegments(), pause })
  await search.fill()
  onTestFinished(replica.onApplied((applied) => void search.follow(indexNews(applied))))
  return { search, replica }
}

test('fills itself from the replica and finds', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'A lighthouse for the northern pier' })
  save(archive)
  const { search } = await openSearch(archive)
  expect(search.index.size).toBe(2)
  expect(await search.search('lightho')).toEqual([id])
})

test('follows what is saved, reworded and removed', async () => {
  const archive = testArchive()
  const other = addFeed(archive)
  const { search } = await openSearch(archive)
  const id = save(archive, { feedId: other.id, title: 'A lighthouse' })
  await until(async () => expect(await search.search('lighthouse')).toEqual([id]))
  archive.saveArticle(makeArticle({ feedId: other.id, title: 'A windmill' }), id)
  await until(async () => expect(await search.search('windmill')).toEqual([id]))
  expect(await search.search('lighthouse')).toEqual([])
  archive.removeFeed(other.id)
  await until(async () => expect(await search.search('windmill')).toEqual([]))
})

test.each<[string, (ids: readonly ArticleId[]) => (ArticleId | undefined)[]]>([
  ['harbour is:unread', (ids) => [ids[2], ids[1]]],
  ['harbour is:starred', (ids) => [ids[1]]],
  ['harbour feed:tidings', (ids) => [ids[2]]],
  ['harbour section:euro', (ids) => [ids[1], ids[0]]],
  ['harbour -section:euro', (ids) => [ids[2]]],
  ['harbour before:2024-02', (ids) => [ids[0]]],
  ['harbour after:2024-02 author:marsh', (ids) => [ids[1]]],
  ['is:unread', (ids) => [ids[2], ids[1]]],
  ['"harbour opens"', (ids) => [ids[0]]],
  ['"opens harbour"', () => []],
  ['is:unread -bridge', () => []]
])('answers %s', async (typed, expected) => {
  const archive = testArchive()
  const tidings = addFeed(archive, { title: 'Tidings' }).id
  const ids = [
    save(archive, { title: 'The harbour opens', sections: ['Europe'], publishedAt: Date.UTC(2024, 0, 15) }),
    save(archive, { title: 'The harbour closes', sections: ['Europe'], publishedAt: Date.UTC(2024, 1, 15) }),
    save(archive, { title: 'The harbour burns', sections: [], byline: 'Bo', publishedAt: Date.UTC(2024, 2, 15), feedId: tidings })
  ]
  archive.setRead(ids.slice(0, 1), true)
  archive.setStarred(ids.slice(1, 2), true)
  const { search } = await openSearch(archive)
  expect(new Set(await search.search(typed))).toEqual(new Set(expected(ids)))
})

test('knows at once that an article was read', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'The harbour' })
  const { search } = await openSearch(archive)
  expect(await search.search('harbour is:unread')).toEqual([id])
  archive.setRead([id], true)
  await until(async () => expect(await search.search('harbour is:unread')).toEqual([]))
})

test('answers only the newest keystroke', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'The harbour' })
  const { search } = await openSearch(archive)
  const answers = await Promise.all(['h', 'ha', 'har', 'harb'].map((typed) => search.search(typed)))
  expect(answers).toEqual([null, null, null, [id]])
})

test('forgives a typo when hardly anything else is found', async () => {
  const archive = testArchive()
  const id = save(archive, { title: 'A lighthouse' })
  const { search } = await openSearch(archive)
  expect(await search.search('lihgthouse')).toEqual([id])
})

test('finds Japanese by what it spells', async () => {
  const archive = testArchive()
  const id = save(archive, { title: '東京都知事選挙の結果', language: 'ja' })
  save(archive, { title: '京都の紅葉', language: 'ja' })
  const { search } = await openSearch(archive)
  expect(await search.search('知事選')).toEqual([id])
})
