import type { ArticleId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { createRetention } from '../../../../src/main/library/retention/retention'
import { copiesLibrary } from './copiesLibrary'

const HOUR = 3_600_000
const start = Date.UTC(2024, 2, 1)
const paragraphs = [
  'Firefighters fought for nine hours to contain a blaze that began in a paint store at Caldmoor docks on Tuesday night.',
  'Officer Ruth Abara said that nobody was hurt, though eleven families from Tanner Row had to leave their homes before dawn.',
  'The harbour office closed both basins and asked captains to wait in the roads until the smoke had cleared from the channel.',
  'Insurers put the loss at four million crowns, a figure that the owner of the warehouse, Pellworth and Sons, called a guess.'
]
const fire = paragraphs.join('\n\n')
const bread =
  'Bakers in Brae knead before dawn, and have done so since the mill was built by the river. Their loaves are sold by eight, and the ovens are cold by noon, when the flour carts come back over the bridge.'

test('the same text in two feeds, under two titles, becomes one row', async () => {
  const { archive, duplicates, save, head, otherFeed } = copiesLibrary()
  const first = save(fire, { title: 'Fire at Caldmoor docks', publishedAt: start })
  const bakers = save(bread, { title: 'The bakers of Brae' })
  const second = save(fire, { title: 'Families flee harbour blaze', feedId: otherFeed.id, publishedAt: start + HOUR })
  await duplicates.catchUp()
  expect(head(first)).toMatchObject({ duplicateOf: null, duplicates: 1 })
  expect(head(second)).toMatchObject({ duplicateOf: first, duplicates: 0 })
  expect(head(bakers)).toMatchObject({ duplicateOf: null, duplicates: 0 })
  expect(archive.duplicates(first).articles.map(({ id }) => id)).toEqual([second])
  expect(archive.duplicates(second).articles.map(({ id }) => id)).toEqual([first])
  expect(archive.duplicates(bakers).articles).toEqual([])
})

test('the window is told of both rows', async () => {
  const { archive, duplicates, save, otherFeed } = copiesLibrary()
  const ids = [save(fire, { publishedAt: start }), save(fire, { feedId: otherFeed.id, publishedAt: start + HOUR })]
  const cursor = archive.lastChange()
  await duplicates.catchUp()
  const changed = archive.changesSince(cursor, 100).changes.filter(({ kind }) => kind === 'article')
  expect(changed.map(({ id }) => id).sort()).toEqual(ids.sort())
})

const alike: readonly (readonly [name: string, text: string])[] = [
  ['a dateline before it', `CALDMOOR, Tuesday (Wire Service) – ${fire}`],
  ['a paragraph after it', `${fire}\n\nThe mayor will speak at noon in the old tram shed, her office said.`],
  ['its last half cut', paragraphs.slice(0, 2).join('\n\n')],
  ['some words set otherwise', fire.replace('nobody was hurt', 'no one had been hurt').replace('eleven families', '11 families')],
  ['other quotes, dashes and accents', fire.replaceAll(',', ' –').replaceAll('Pellworth', 'Péllworth')]
]
test.each(alike)('a copy with %s is one', async (_name, text) => {
  const { duplicates, save, head, otherFeed } = copiesLibrary()
  const first = save(fire, { publishedAt: start })
  const second = save(text, { publishedAt: start + HOUR, feedId: otherFeed.id })
  await duplicates.catchUp()
  expect([head(second).duplicateOf, head(first).duplicates]).toEqual([first, 1])
})

const weather = (day: string, high: number, wind: number, rain: number) =>
  `${day} will begin with fog along the coast that lifts by ten. Inland the temperature rises to ${high} degrees, with wind from the west at ${wind} kilometres an hour. The chance of rain is ${rain} per cent in the hills and less by the sea. The sun sets at ${high - 8}.${wind}.`
const market = (close: string, change: string, steel: string, crown: string) =>
  `The Halden index closed ${change} per cent higher at ${close} points in quiet trade. Shares of Orvane Steel gained ${steel} per cent after its results, and banks followed. The crown was quoted at ${crown} to the dollar at the end of trade, little changed from the day before.`
const digest = `Good morning from the harbour. Here is what you need to know before the first ferry leaves, put together overnight by our desk in a hurry and with much tea.\n\nThe council meets at ten to speak about the tram shed again, and nobody expects it to end before dusk.\n\n${paragraphs.slice(0, 2).join('\n\n')}\n\nIn sport, the rowers of Brae won by half a length and lost an oar, which a fisherman found and gave back to them in the evening.\n\nThe weather stays dry until the weekend, when the first of the autumn gales is due to come in from the north.`

const unlike: readonly (readonly [name: string, one: string, other: string])[] = [
  ['weather of two days', weather('Tuesday', 14, 20, 35), weather('Wednesday', 17, 35, 60)],
  ['market reports of two days', market('4,512', '1.2', '3.1', '7.21'), market('4,569', '0.8', '2.4', '7.34')],
  [
    'results of two matches told by one machine',
    'Halden City beat Brae Rovers 3-1 at home on Saturday. Isak Toll opened the scoring after 12 minutes and Maud Lind added two more before the break. Halden City move up to fourth with 41 points.',
    'Orvane United beat Caldmoor Athletic 2-0 at home on Saturday. Piet Karsan opened the scoring after 33 minutes and Ola Brandt added one more before the break. Orvane United move up to seventh with 36 points.'
  ],
  ['a story and a digest that quotes it', paragraphs.slice(0, 2).join('\n\n'), digest],
  ['two notes that are too short to tell', 'Watch the video of the harbour here.', 'Watch the video of the harbour here.']
]
test.each(
  unlike.flatMap(([name, one, other]) => [
    [`${name} in one feed`, one, other, false] as const,
    [`${name} in two feeds`, one, other, true] as const
  ])
)('%s stay two', async (_name, one, other, isElsewhere) => {
  const { duplicates, save, head, feed, otherFeed } = copiesLibrary()
  const ids = [
    save(one, { publishedAt: start }),
    save(other, { publishedAt: start + 20 * HOUR, feedId: (isElsewhere ? otherFeed : feed).id })
  ]
  await duplicates.catchUp()
  expect(ids.map((id) => head(id).duplicateOf)).toEqual([null, null])
})

test('two different texts with one title stay two', async () => {
  const { duplicates, save, head, otherFeed } = copiesLibrary()
  const ids = [fire, bread].map((text, at) => save(text, { title: 'Morning briefing', publishedAt: start + at * 24 * HOUR }))
  const elsewhere = save(digest, { title: 'Morning briefing', feedId: otherFeed.id, publishedAt: start })
  await duplicates.catchUp()
  expect([...ids, elsewhere].map((id) => head(id).duplicateOf)).toEqual([null, null, null])
})

test('episodes that end with one notice stay two', async () => {
  const { duplicates, save, head } = copiesLibrary()
  const notice = `${bread}\n\n${paragraphs.slice(1).join('\n\n')}`
  const ids = [
    ['The lamplighters', 'This morning we climb the harbour lamps with the last two people who still light them by hand.'],
    ['A bridge too low', 'Today a ferry captain tells us why he has to lower his mast twice on each crossing of the channel.']
  ].map(([title = '', summary = ''], day) =>
    save(`${summary}\n\n${notice}`, { title, publishedAt: start + day * 24 * HOUR, addresses: [] })
  )
  await duplicates.catchUp()
  expect(ids.map((id) => head(id).duplicateOf)).toEqual([null, null])
})

test('what one publisher prints again a week later is a series', async () => {
  const { duplicates, save, head } = copiesLibrary()
  const ids = [0, 7].map((day) => save(bread, { title: 'Your questions', publishedAt: start + day * 24 * HOUR }))
  await duplicates.catchUp()
  expect(ids.map((id) => head(id).duplicateOf)).toEqual([null, null])
})

test('one page in two feeds is one row, and the fuller text stands', async () => {
  const { duplicates, save, head, otherFeed } = copiesLibrary()
  const url = 'https://paper.example/fire'
  const short = save('Nine hours of fire.', { url, addresses: [url], text: 'feed', publishedAt: start })
  const whole = save(fire, { url, addresses: [url], feedId: otherFeed.id, publishedAt: start + HOUR })
  await duplicates.catchUp()
  expect([head(short).duplicateOf, head(whole).duplicates]).toEqual([whole, 1])
})

test.each(['briefing', ''])('an address where stories change, like the front page, makes no copies: /%s', async (path) => {
  const { duplicates, save, head, otherFeed } = copiesLibrary()
  const url = `https://paper.example/${path}`
  const ids = [
    save(fire, { title: 'Fire', url, addresses: [url] }),
    save(bread, { title: 'Bread', url, addresses: [url] }),
    save(digest, { title: 'Morning', url, addresses: [url], feedId: otherFeed.id })
  ]
  await duplicates.catchUp()
  expect(ids.map((id) => head(id).duplicateOf)).toEqual([null, null, null])
})

test('an updated version stands for the earlier one, however many copies that had', async () => {
  const { archive, duplicates, save, head, otherFeed } = copiesLibrary()
  const earlier = save(fire, { publishedAt: start })
  const copy = save(fire, { publishedAt: start + HOUR, feedId: otherFeed.id })
  await duplicates.catchUp()
  archive.setRead([earlier], true)
  const update = save(`${fire}\n\nAt dusk the fire was out, and the first families were back in Tanner Row.`, {
    publishedAt: start + 2 * HOUR
  })
  await duplicates.catchUp()
  expect([earlier, copy].map((id) => head(id).duplicateOf)).toEqual([update, update])
  expect(head(update)).toMatchObject({ duplicateOf: null, duplicates: 2 })
  expect(head(earlier).duplicates).toBe(0)
})

function threeCopies() {
  const library = copiesLibrary()
  const { save, feed, otherFeed } = library
  const ids = [feed, otherFeed, otherFeed].map(({ id: feedId }, at) => save(fire, { feedId, publishedAt: start + at * HOUR }))
  const [first, second, third] = ids
  if (first === undefined || second === undefined || third === undefined) throw new Error('three articles were saved')
  return { ...library, ids, first, second, third }
}

test('reading one reads all, and so does taking that back; a star is each one’s own', async () => {
  const { archive, duplicates, ids, second, isRead } = threeCopies()
  await duplicates.catchUp()
  archive.setStarred([second], true)
  archive.setRead([second], true)
  expect(ids.map(isRead)).toEqual([true, true, true])
  expect(archive.heads(ids).statuses.map(({ isStarred }) => isStarred)).toEqual([false, true, false])
  expect(archive.feeds().map(({ unread }) => unread)).toEqual([0, 0])
  archive.setRead(ids.slice(0, 1), false)
  expect(ids.map(isRead)).toEqual([false, false, false])
  expect(archive.counts().unread).toBe(3)
})

test('marking a feed read reads the copies in others, and undoing that makes unread what it read', async () => {
  const { archive, duplicates, save, ids, feed, otherFeed, isRead } = threeCopies()
  const other = save(bread, { feedId: otherFeed.id })
  await duplicates.catchUp()
  const { undoToken } = archive.markAllRead({ kind: 'feed', feedId: feed.id })
  expect([...ids, other].map(isRead)).toEqual([true, true, true, false])
  archive.setRead([other], true)
  archive.undoMarkAllRead(undoToken)
  expect([...ids, other].map(isRead)).toEqual([false, false, false, true])
  expect(archive.wrongCounts()).toBe(0)
})

test('a copy that comes after its twin was read is read at once; an updated version is not', async () => {
  const { archive, duplicates, save, otherFeed, isRead } = copiesLibrary()
  const first = save(fire, { publishedAt: start })
  await duplicates.catchUp()
  archive.setRead([first], true)
  const copy = save(fire, { publishedAt: start + HOUR, feedId: otherFeed.id })
  const update = save(`${fire}\n\nAt dusk the fire was out, and the first families were back in Tanner Row.`, {
    publishedAt: start + 2 * HOUR
  })
  await duplicates.catchUp()
  expect([first, copy, update].map(isRead)).toEqual([true, true, false])
})

test('where the one that stood is removed, another one stands', async () => {
  const { archive, duplicates, ids, first, second, third, head } = threeCopies()
  await duplicates.catchUp()
  archive.removeArticles(archive.beginRemoval(start), [first], 0)
  expect(head(second)).toMatchObject({ duplicateOf: null, duplicates: 1 })
  expect(head(third)).toMatchObject({ duplicateOf: second, duplicates: 0 })
  archive.removeArticles(archive.beginRemoval(start), [third], 0)
  expect(head(second)).toMatchObject({ duplicateOf: null, duplicates: 0 })
  expect(archive.duplicates(second).articles).toEqual([])
  expect(ids).toHaveLength(3)
})

test('what is brought back finds its copies again', async () => {
  const { archive, duplicates, first, second, third, head } = threeCopies()
  await duplicates.catchUp()
  const removal = archive.beginRemoval(Date.UTC(2030, 0))
  archive.removeArticles(removal, [first], 0)
  createRetention(archive).undo(removal)
  expect(head(first)).toMatchObject({ duplicateOf: null, duplicates: 0 })
  await duplicates.catchUp()
  expect([head(first), head(second), head(third)].filter(({ duplicateOf }) => duplicateOf === null)).toHaveLength(1)
  expect([head(first), head(second), head(third)].map(({ duplicates: count }) => count).sort()).toEqual([0, 0, 2])
})

test('an unsubscribed feed takes its copies along', async () => {
  const { archive, duplicates, first, otherFeed, head } = threeCopies()
  await duplicates.catchUp()
  archive.removeFeed(otherFeed.id)
  expect(head(first)).toMatchObject({ duplicateOf: null, duplicates: 0 })
  const left = archive.database.prepare('SELECT count(DISTINCT article_id) AS articles FROM text_samples').get()
  expect(left).toEqual({ articles: 1 })
})

test('a copy whose text becomes another leaves its group', async () => {
  const { archive, duplicates, save, first, second, head, otherFeed } = threeCopies()
  await duplicates.catchUp()
  save(bread, { feedId: otherFeed.id }, second)
  await duplicates.catchUp()
  expect([head(second).duplicateOf, head(first).duplicates]).toEqual([null, 1])
  expect(archive.duplicates(first).articles).toHaveLength(1)
})

test('a library filled earlier is looked through from its beginning, and each text only once', async () => {
  const { archive, duplicates, ids, head } = threeCopies()
  await duplicates.catchUp()
  const looked = archive.lastChange()
  await duplicates.catchUp()
  expect(archive.lastChange()).toBe(looked)
  expect(ids.map((id: ArticleId) => head(id).duplicates)).toEqual([2, 0, 0])
})
