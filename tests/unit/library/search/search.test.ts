import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { silentLog } from '../../../../src/main/library/log'
import { openSearch } from '../../../../src/main/library/search/search'
import { makeArticle, makeImageHash, trustedHtml } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive, temporaryFolder } from '../archive/temporaryArchive'
import { searchedArchive } from './searchedArchive'

const page = { limit: 20, offset: 0 }

test('finds a story by any word of its text, inflected, unaccented or begun', async () => {
  const { save, find } = searchedArchive()
  const id = save({ title: 'Une élection', body: 'The observers counted the ballots in Minsk', language: 'en' })
  save({ title: 'Elsewhere', body: 'Nothing of the kind' })
  for (const query of ['ballot ', 'ELECTION ', 'observer minsk', 'ball', 'ballo*', '"counted the ballots"']) {
    expect(await find(query), query).toEqual([id])
  }
  expect(await find('"counted ballots"')).toEqual([])
})

test('stems a story in its own language', async () => {
  const { save, find } = searchedArchive()
  const german = save({ title: 'Die Häuser', body: 'Alte Häuser am Fluss', language: 'de-AT' })
  expect(await find('Haus ')).toEqual([german])
})

test('finds Chinese, Japanese and Thai by what is spelled in them', async () => {
  const { save, find } = searchedArchive()
  const chinese = save({ title: '总统大选', body: '卢卡申科在明斯克宣布获胜', language: 'zh' })
  const japanese = save({ title: '東京都知事選', body: '新しいiPhone発売', language: 'ja' })
  const thai = save({ title: 'ข่าว', body: 'ประเทศไทยวันนี้', language: 'th' })
  expect(await find('卢卡申科')).toEqual([chinese])
  expect(await find('知事')).toEqual([japanese])
  expect(await find('iphone 発売')).toEqual([japanese])
  expect(await find('ไทย')).toEqual([thai])
})

test('takes a whole word as it stands, and an unknown one for a beginning', async () => {
  const { save, find, search } = searchedArchive()
  const cat = save({ title: 'A cat', body: 'A cat on the wall' })
  const category = save({ title: 'A category', body: 'of things' })
  expect(await find('cat ')).toEqual([cat])
  expect(await search.matches('cat')).toEqual([cat])
  // While it may still be typed on, what begins so comes below.
  expect(await find('cat')).toEqual([cat, category])
  expect(await find('cate')).toEqual([cat, category])
})

test('forgives a typo and says so', async () => {
  const { save, search } = searchedArchive()
  const id = save({ title: 'Belarus votes', body: 'Observers in Minsk' })
  await search.catchUp()
  const answer = await search.full('belraus observers', page)
  expect(answer.results.map((result) => result.id)).toEqual([id])
  expect(answer.corrected).toBe('belarus observers')
})

test('does not correct one short word into another', async () => {
  const { save, find } = searchedArchive()
  save({ title: 'The dog', body: 'runs' })
  expect(await find('dig ')).toEqual([])
})

test('ranks a word in the headline above the same word in the text', async () => {
  const { save, find } = searchedArchive()
  const title = save({ title: 'Harbour reopens', body: 'Ships return to the quay', publishedAt: Date.UTC(2024, 1, 1) })
  for (let day = 2; day < 9; day++) save({ title: `Day ${day}`, body: 'Of other matters', publishedAt: Date.UTC(2024, 1, day) })
  const body = save({ title: 'Budget passes', body: 'Money for the harbour and much else', publishedAt: Date.UTC(2024, 1, 9) })
  expect(await find('harbour ')).toEqual([title, body])
})

test('shows the passage that answers, with its marks', async () => {
  const { save, search } = searchedArchive()
  const filler = 'Ships come and go. '.repeat(40)
  save({ title: 'Port news', body: `${filler}The new ferry sails at dawn. ${filler}` })
  await search.catchUp()
  const [result] = (await search.full('ferry dawn ', page)).results
  expect(result?.snippet).toContain('The new ferry sails at dawn.')
  expect(result?.marks.map(([start, end]) => result.snippet.slice(start, end))).toEqual(['ferry', 'dawn'])
})

test('counts all matches and pages through them without a gap', async () => {
  const { save, search } = searchedArchive()
  const ids = Array.from({ length: 25 }, (_, index) => save({ title: `Ferry ${index}`, body: 'sails' }))
  await search.catchUp()
  const first = await search.full('ferry ', { limit: 10, offset: 0 })
  const rest = await search.full('ferry ', { limit: 20, offset: 10 })
  expect([first.total, rest.total]).toEqual([25, 25])
  expect([...first.results, ...rest.results].map((result) => result.id).sort()).toEqual(ids.sort())
})

test('filters by what the reader did, where it came from, what it shows and when', async () => {
  const { archive, save, find, feed } = searchedArchive()
  const other = addFeed(archive, { title: 'Café Müller' })
  const old = save({
    title: 'Ferry one',
    publishedAt: new Date(2020, 7, 9, 12).getTime(),
    sections: ['World', 'Europe'],
    byline: 'Zoë Marsh'
  })
  const read = save({ title: 'Ferry two', publishedAt: new Date(2024, 0, 5).getTime(), sections: ['Sport'] })
  const hash = makeImageHash(7)
  archive.addImage({ hash, mime: 'image/png', width: 10, height: 10, bytes: 99 })
  const image = { url: 'https://a.example/i.png', alt: '', caption: null, credit: null, hash, reason: null }
  const pictured = save({
    title: 'Ferry three',
    feedId: other.id,
    publishedAt: new Date(2024, 1, 5).getTime(),
    sections: [],
    images: [image]
  })
  archive.setRead([read], true)
  archive.setStarred([old], true)
  const answers = {
    'is:read ferry': [read],
    'is:unread': [pictured, old],
    'is:starred': [old],
    '-is:starred ferry ': [pictured, read],
    'feed:"cafe muller" ': [pictured],
    [`-feed:"${feed.title}" ferry `]: [pictured],
    'section:europe': [old],
    'author:zoe': [old],
    '-author:zoe': [pictured, read],
    'has:image': [pictured],
    'before:2021': [old],
    'after:2020-08-09 before:2020-08-10': [old],
    'after:2024-01': [pictured, read],
    'is:starred OR has:image': [pictured, old],
    'is:starred OR two ': [read, old],
    '-ferry': []
  }
  for (const [query, ids] of Object.entries(answers)) {
    expect(
      (await find(query)).sort((a, b) => b - a),
      query
    ).toEqual([...ids].sort((a, b) => b - a))
  }
})

test('lists what only filters ask for, newest first', async () => {
  const { archive, save, find } = searchedArchive()
  const ids = [3, 1, 2].map((day) => save({ title: `Day ${day}`, publishedAt: Date.UTC(2024, 0, day) }))
  archive.setStarred(ids, true)
  const [third, first, second] = ids
  expect(await find('is:starred')).toEqual([third, second, first])
})

test('answers a keystroke with titles first, each newest first', async () => {
  const { save, search } = searchedArchive()
  const at = (day: number) => ({ publishedAt: Date.UTC(2024, 0, day) })
  const oldTitle = save({ title: 'Harbour plan', ...at(1) })
  const oldBody = save({ title: 'Budget', body: 'for the harbour', ...at(2) })
  const newTitle = save({ title: 'Harbours', ...at(3) })
  const newBody = save({ title: 'Council', body: 'meets at the harbour', ...at(4) })
  await search.catchUp()
  expect(search.quick('harb', 10)).toEqual([newTitle, oldTitle, newBody, oldBody])
  expect(search.quick('harb', 3)).toEqual([newTitle, oldTitle, newBody])
  expect(search.quick('harbour c', 10)).toEqual(search.quick('harbour ', 10))
  expect(search.quick('harb* -council ', 10)).toEqual([newTitle, oldTitle, oldBody])
  expect(search.quick('h', 10)).toEqual([])
  expect(search.quick('', 10)).toEqual([])
})

test('an answer cut short does not hide what is saved after it', async () => {
  const { save, search } = searchedArchive()
  for (let count = 0; count < 30; count++) save({ title: 'Ferry' })
  await search.catchUp()
  search.quick('ferry', 1)
  const newest = save({ title: 'Ferry', publishedAt: Date.UTC(2024, 11, 1) })
  await search.catchUp()
  expect(search.quick('ferry', 1)).toEqual([newest])
})

test('says what of a query it did not understand, and answers the rest', async () => {
  const { save, search } = searchedArchive()
  save({ title: 'Ferry' })
  await search.catchUp()
  expect(await search.full('ferry is:new', page)).toMatchObject({ total: 1, problems: [{ start: 6, end: 12 }] })
  expect(await search.full(' ', page)).toMatchObject({ total: 0, results: [], problems: [] })
})

test('goes on where it stopped after a restart', async () => {
  const { archive, search, directory, save } = searchedArchive()
  save({ title: 'Ferry' })
  await search.catchUp()
  search.close()
  const late = save({ title: 'Tram' })
  const reopened = openSearch(archive, directory, silentLog)
  await reopened.catchUp()
  expect(reopened.quick('tram', 5)).toEqual([late])
  expect(reopened.quick('ferry', 5)).toHaveLength(1)
  reopened.close()
})

test.each(['garbage', 'nothing'])('fills the index anew when its file is %s', async (kind) => {
  const { archive, search, directory, save } = searchedArchive()
  const id = save({ title: 'Ferry' })
  await search.catchUp()
  search.close()
  writeFileSync(join(directory, 'search.sqlite'), kind === 'garbage' ? randomBytes(20_000) : '')
  const reopened = openSearch(archive, directory, silentLog)
  await reopened.catchUp()
  expect(reopened.quick('ferry', 5)).toEqual([id])
  reopened.close()
})

test('fills the index anew when its middle is overwritten', async () => {
  const { archive, search, directory, save } = searchedArchive()
  const ids = Array.from({ length: 40 }, (_, index) => save({ title: `Ferry ${index}`, body: randomBytes(2000).toString('hex') }))
  await search.catchUp()
  search.close()
  const path = join(directory, 'search.sqlite')
  const size = statSync(path).size
  writeFileSync(path, randomBytes(size - 4096), { flag: 'r+' })
  const reopened = openSearch(archive, directory, silentLog)
  await reopened.catchUp()
  expect((await reopened.full('ferry ', page)).total).toBe(ids.length)
  reopened.close()
})

test('throws nothing away when the index is only out of reach', () => {
  const directory = temporaryFolder()
  const inside = join(directory, 'search.sqlite', 'kept.txt')
  mkdirSync(join(directory, 'search.sqlite'))
  writeFileSync(inside, 'kept')
  expect(() => openSearch(temporaryArchive(directory), directory, silentLog)).toThrow(
    expect.objectContaining({ name: 'ReaderError', code: 'library-unavailable' })
  )
  expect(readFileSync(inside, 'utf8')).toBe('kept')
})

test('does not answer from the index of another library', async () => {
  const one = searchedArchive()
  one.save({ title: 'Ferry' })
  await one.search.catchUp()
  one.search.close()
  const two = searchedArchive()
  two.save({ title: 'Tram' })
  const foreign = openSearch(two.archive, one.directory, silentLog)
  await foreign.catchUp()
  expect([foreign.quick('ferry', 5).length, foreign.quick('tram', 5).length]).toEqual([0, 1])
  foreign.close()
})

test('rebuilds from the archive and reports how far it is', async () => {
  const { search, save } = searchedArchive()
  const ids = Array.from({ length: 60 }, (_, index) => save({ title: `Ferry ${index}`, body: 'sails at dawn '.repeat(50) }))
  await search.catchUp()
  const steps: number[] = []
  await search.rebuild(({ done, total }) => steps.push(done / total))
  expect(steps.at(-1)).toBe(1)
  expect((await search.full('dawn ', page)).total).toBe(ids.length)
  expect(search.bytes()).toBeGreaterThan(0)
})

test('leaves turns for others while it indexes', async () => {
  const { search, save } = searchedArchive()
  for (let index = 0; index < 80; index++) save({ title: `Ferry ${index}`, body: 'The ferry sails at dawn to the island. '.repeat(40) })
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await search.catchUp()
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
})

test('a revision is found by its new words only', async () => {
  const { archive, save, find, feed } = searchedArchive()
  const id = save({ title: 'Ferry delayed', body: 'by fog' })
  expect(await find('fog ')).toEqual([id])
  archive.saveArticle(makeArticle({ feedId: feed.id, title: 'Ferry sails', html: trustedHtml('<p>after sunrise</p>') }), id)
  expect(await find('fog ')).toEqual([])
  expect(await find('sunrise ')).toEqual([id])
})

test('goes on after the stories of a feed are taken out', async () => {
  const { archive, save, find } = searchedArchive()
  const other = addFeed(archive)
  for (let count = 0; count < 30; count++) save({ title: `Ferry ${count}`, feedId: other.id })
  const kept = save({ title: 'Ferry' })
  expect(await find('ferry ')).toHaveLength(31)
  archive.removeFeed(other.id)
  expect(await find('ferry ')).toEqual([kept])
  const late = save({ title: 'Tram' })
  expect(await find('tram ')).toEqual([late])
})

test('finds what a story said before, when asked for, and says that it is older', async () => {
  const { archive, search, save, feed } = searchedArchive()
  const id = save({ title: 'Ferry late', body: 'The zeppelin replaced the ferry' })
  const present = save({ title: 'Zeppelin lands', body: 'On the quay' })
  archive.saveArticle(
    makeArticle({ feedId: feed.id, title: 'Ferry on time', html: trustedHtml('<p>The ferry sailed as planned</p>'), language: 'en' }),
    id
  )
  await search.catchUp()
  const ids = async (query: string, includeOlder: boolean) =>
    (await search.full(query, { ...page, includeOlder })).results.map((result) => [result.id, result.isOlder])
  expect(await ids('zeppelin ', false)).toEqual([[present, false]])
  expect(await ids('zeppelin ', true)).toEqual([
    [present, false],
    [id, true]
  ])
  const { results } = await search.full('zeppelin ferry', { ...page, includeOlder: true })
  expect(results[0]?.snippet).toContain('The zeppelin replaced the ferry')
  expect((await search.full('is:unread', { ...page, includeOlder: true })).total).toBe(2)
})

test('an index made anew knows no earlier text that the archive does not', async () => {
  const { archive, search, save } = searchedArchive()
  const id = save({ title: 'Ferry late', body: 'The zeppelin replaced the ferry' })
  save({ title: 'Ferry on time', body: 'The ferry sailed as planned' }, id)
  const older = async () => (await search.full('zeppelin ', { ...page, includeOlder: true })).total
  await search.catchUp()
  expect(await older()).toBe(1)
  archive.database.exec('DELETE FROM contents WHERE id NOT IN (SELECT content_id FROM articles)')
  await search.rebuild()
  expect(await older()).toBe(0)
})

test('notes and passages are found as soon as they are written, and no more once they are gone', async () => {
  const { archive, search, save } = searchedArchive()
  const noted = save({ title: 'Harbour', body: 'The plan passed.' })
  const plain = save({ title: 'Minsk', body: 'A whistleblower spoke.' })
  await search.catchUp()
  const ids = async (query: string) => (await search.full(query, { limit: 10, offset: 0 })).results.map(({ id }) => id)
  const { id } = archive.addAnnotation({ articleId: noted, passage: null, color: 'yellow', note: 'Call the whistleblower' })
  await search.catchUp()
  expect(await ids('note:whistleblower')).toEqual([noted])
  expect(new Set(await ids('whistleblower'))).toEqual(new Set([noted, plain]))
  expect(await ids('has:note')).toEqual([noted])
  expect((await search.full('note:whistleblower', { limit: 1, offset: 0 })).results[0]?.snippet).toContain('Call the whistleblower')
  expect(await search.behind()).toBe(0)
  archive.changeAnnotation(id, { note: 'Call the mayor' })
  await search.catchUp()
  expect(await ids('note:whistleblower')).toEqual([])
  expect(await ids('note:mayor')).toEqual([noted])
  archive.removeAnnotations([id])
  await search.catchUp()
  expect(await ids('has:note')).toEqual([])
})
