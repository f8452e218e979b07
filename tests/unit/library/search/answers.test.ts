import type { ArticleId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import type { Archive } from '../../../../src/main/library/archive/types'
import { addFeed } from '../archive/temporaryArchive'
import { searchedArchive } from './searchedArchive'

const page = { limit: 20, offset: 0 }
const day = (number: number) => ({ publishedAt: Date.UTC(2024, 4, number, 12) })
const idsOf = ({ results }: { readonly results: readonly { readonly id: ArticleId }[] }) => results.map(({ id }) => id)

/** Puts articles into a running story, as the story finder would. */
function tellStory(archive: Archive, title: string, ids: readonly ArticleId[]): void {
  const insert = 'INSERT INTO stories (title, article_count, feed_count, first_at, last_at) VALUES (?, ?, 1, 0, 0) RETURNING id'
  const { id } = archive.database.prepare(insert).get(title, ids.length)
  for (const article of ids) {
    archive.database.prepare('UPDATE articles SET story_id = ? WHERE id = ?').run(id, article)
    archive.noteChange('article', article)
  }
}

test('sorts by date when asked, and by worth else', async () => {
  const { search, save } = searchedArchive()
  const best = save({ title: 'Ferry, ferry, ferry', ...day(1) })
  const newest = save({ title: 'Budget', body: 'Money for roads, for schools and at last for the ferry', ...day(9) })
  await search.catchUp()
  expect(idsOf(await search.full('ferry ', page))).toEqual([best, newest])
  expect(idsOf(await search.full('ferry ', { ...page, sort: 'date' }))).toEqual([newest, best])
})

test('a word counts once, however rare one of its inflections is', async () => {
  const { search, save } = searchedArchive()
  for (let index = 0; index < 30; index++) save({ title: `Day ${index}`, body: 'Nothing of the kind happened in town' })
  const often = save({ title: 'One', body: 'The vote was close and the vote was fair, so the vote stands', ...day(2) })
  const once = save({ title: 'Two', body: 'They voted there and went home to their towns, as they do each year', ...day(2) })
  for (let index = 0; index < 8; index++)
    save({ title: 'Other', body: 'A vote on other things was held in the town that day, they say', ...day(1) })
  await search.catchUp()
  const order = idsOf(await search.full('vote ', page))
  expect(order.indexOf(often)).toBe(0)
  expect(order.indexOf(once)).toBeGreaterThan(0)
})

test('words that stand together, and near each other, go before words apart', async () => {
  const { search, save } = searchedArchive()
  for (let index = 0; index < 20; index++) save({ title: 'Elsewhere', body: 'Nothing of the kind' })
  const filler = 'and then many other things were said about the weather, the roads and the price of bread in town'
  const apart = save({ title: 'A', body: `The harbour is old ${filler} before they spoke of a bridge`, ...day(3) })
  const near = save({ title: 'B', body: `The harbour has a new bridge ${filler} before they spoke of it`, ...day(2) })
  const together = save({ title: 'C', body: `The harbour bridge is old ${filler} before they spoke of it`, ...day(1) })
  await search.catchUp()
  expect(idsOf(await search.full('harbour bridge ', page))).toEqual([together, near, apart])
})

test('of two that are alike the newer goes first', async () => {
  const { search, save } = searchedArchive()
  const [old, recent] = [2010, 2024].map((year) => save({ title: 'Ferry sails', body: 'At dawn', publishedAt: Date.UTC(year, 1, 1) }))
  await search.catchUp()
  expect(idsOf(await search.full('ferry ', page))).toEqual([recent, old])
})

test('no phrase reaches from one paragraph, name or field into the next', async () => {
  const { search, save } = searchedArchive()
  const id = save({
    title: 'Ferry',
    body: 'They met at the quay</p><p>Lights went out',
    byline: 'Ada Marsh',
    sections: ['World', 'Europe']
  })
  await search.catchUp()
  for (const phrase of ['"quay lights"', '"marsh world"', '"world europe"', '"ferry they"']) {
    expect((await search.full(phrase, page)).total, phrase).toBe(0)
  }
  for (const phrase of ['"the quay"', '"ada marsh"', 'world ', '"lights went out"']) {
    expect(idsOf(await search.full(phrase, page)), phrase).toEqual([id])
  }
})

test('a changed byline or section is found, the text being the same', async () => {
  const { search, save, find } = searchedArchive()
  const id = save({ title: 'Ferry', body: 'sails', byline: 'Ada Marsh' })
  await search.catchUp()
  save({ title: 'Ferry', body: 'sails', byline: 'Zoë Lind' }, id)
  expect(await find('lind ')).toEqual([id])
  expect(await find('marsh ')).toEqual([])
  expect(await search.behind()).toBe(0)
})

test('folds by story: the best stands for the others, which are counted', async () => {
  const { archive, search, save } = searchedArchive()
  const [first, second, third] = [1, 2, 3].map((number) => save({ title: `Ferry ${number}`, body: 'sails', ...day(number) }))
  const alone = save({ title: 'Tram', body: 'waits for the ferry, as all trams of the town have done for years', ...day(4) })
  tellStory(
    archive,
    'The ferry',
    [first, second, third].flatMap((id) => id ?? [])
  )
  await search.catchUp()
  const folded = await search.full('ferry ', { ...page, fold: true })
  expect(folded).toMatchObject({
    total: 4,
    rows: 2,
    results: [
      { id: third, folded: 2 },
      { id: alone, folded: 0 }
    ]
  })
  expect(await search.full('ferry ', { ...page, fold: true, sort: 'date' })).toMatchObject({
    results: [{ id: alone }, { id: third, folded: 2 }]
  })
  expect((await search.full('ferry ', page)).rows).toBe(4)
})

test('counts by feed, section, author and language, each with the filter that narrows to it', async () => {
  const { archive, search, save } = searchedArchive()
  const quoted = addFeed(archive, { title: 'The “Daily” »Post«' })
  const plain = addFeed(archive, { title: 'Café "News"' })
  for (const feedId of [quoted.id, plain.id, plain.id])
    save({ title: 'Ferry', feedId, byline: 'Ada Marsh', language: 'de-AT', sections: ['World', 'World'] })
  save({ title: 'Ferry', feedId: plain.id, byline: null, language: 'en', sections: [] })
  save({ title: 'Tram', feedId: plain.id })
  await search.catchUp()
  const { facets } = await search.full('ferry ', { ...page, facets: true })
  expect(facets).toMatchObject({
    feeds: [
      { label: 'Café "News"', filter: 'feed:=«Café "News"»', count: 3 },
      { label: 'The “Daily” »Post«', count: 1 }
    ],
    sections: [{ label: 'World', filter: 'section:="World"', count: 3 }],
    authors: [{ label: 'Ada Marsh', filter: 'author:="Ada Marsh"', count: 3 }],
    languages: [
      { label: 'German', filter: 'lang:de', count: 3 },
      { label: 'English', filter: 'lang:en', count: 1 }
    ]
  })
  for (const value of [...(facets?.feeds ?? []), ...(facets?.sections ?? []), ...(facets?.languages ?? [])]) {
    expect((await search.full(`ferry ${value.filter}`, page)).total, value.filter).toBe(value.count)
  }
})

test('counts over time without the query’s own bounds in time', async () => {
  const { search, save } = searchedArchive()
  for (const number of [1, 1, 3, 9]) save({ title: 'Ferry', ...day(number) })
  await search.catchUp()
  const { facets, total } = await search.full('ferry after:2024-05-03', { ...page, facets: true })
  expect(total).toBe(2)
  expect(facets?.time.counts).toEqual([2, 0, 1, 0, 0, 0, 0, 0, 1])
  const { starts = [], end = 0 } = facets?.time ?? {}
  for (const start of [...starts, end]) expect(new Date(start).getHours()).toBe(0)
})

test('pages and other orders come from one search until something changes', async () => {
  const { archive, search, save } = searchedArchive()
  const ids = [1, 2, 3].map((number) => save({ title: `Ferry ${number}`, ...day(number) }))
  await search.catchUp()
  const unread = () => search.full('ferry is:unread', page)
  expect((await unread()).total).toBe(3)
  archive.setRead(ids.slice(0, 1), true)
  expect((await unread()).total).toBe(2)
})

test('where few hold all the words, what holds some comes below and says what it lacks', async () => {
  const { search, save } = searchedArchive()
  const both = save({ title: 'Ferry fire', body: 'at sea' })
  const one = save({ title: 'Ferry sails', body: 'at dawn' })
  save({ title: 'Tram', body: 'waits' })
  await search.catchUp()
  expect(await search.full('ferry fire ', page)).toMatchObject({
    total: 1,
    partial: 1,
    rows: 2,
    results: [
      { id: both, missing: [] },
      { id: one, missing: ['fire'] }
    ]
  })
  expect(await search.matches('ferry fire ')).toEqual([both])
  expect(await search.full('ferry fire is:unread', page)).toMatchObject({ total: 1, partial: 0, rows: 1 })
})

test('a word that few hold and that may go on is taken for a beginning too, below', async () => {
  const { search, save } = searchedArchive()
  const company = save({ title: 'Ferry company', body: 'sails' })
  const co = save({ title: 'Ferry and Co', body: 'sails' })
  await search.catchUp()
  expect(await search.full('co', page)).toMatchObject({
    total: 1,
    partial: 1,
    results: [
      { id: co, missing: [] },
      { id: company, missing: ['co'] }
    ]
  })
  expect(await search.full('co ', page)).toMatchObject({ total: 1, partial: 0 })
})

test('a misspelt word is read by the words beside it', async () => {
  const { search, save } = searchedArchive()
  for (let index = 0; index < 5; index++) save({ title: 'The museums test', body: 'A taft, a left and a text' })
  const id = save({ title: 'Gallery theft', body: 'Thieves took a coin' })
  await search.catchUp()
  const answer = await search.full('gallery thift', page)
  expect(answer.corrected).toBe('gallery theft')
  expect(idsOf(answer)[0]).toBe(id)
})
