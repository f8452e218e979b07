import type { Article } from '@shared/contract/articles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeImageHash } from '../../../helpers/makeArticle'
import { addFeed } from '../archive/temporaryArchive'
import { makeOracle, type OracleStory } from './oracle'
import { searchedArchive } from './searchedArchive'
import { someWords, vocabularyWords } from './vocabulary'

const hash = makeImageHash(3)
const picture = { url: 'https://a.example/i.png', alt: '', caption: null, credit: null, hash, reason: null }
const recording = { url: 'https://a.example/a.mp3', kind: 'audio' as const, mime: 'audio/mpeg', title: null, bytes: null, seconds: null }

const story = fc.record({
  title: someWords(4),
  // Paragraphs, so that some phrase of the text's words reaches over their ends.
  paragraphs: fc.array(someWords(6), { minLength: 1, maxLength: 3 }),
  language: fc.constantFrom('en', 'de', null, 'zh', 'ru', 'de-AT'),
  byline: fc.constantFrom(null, 'Ada Marsh', 'Zoë Minsk'),
  topic: fc.constantFrom(null, 'Free Vote', 'Harbour'),
  siteName: fc.constantFrom(null, 'The Élite', 'Harbour News'),
  sections: fc.subarray(['World', 'Europe', 'Free Ballots']),
  commentCount: fc.constantFrom(null, 0, 4),
  images: fc.constantFrom([], [picture]),
  media: fc.constantFrom([], [{ ...recording, poster: null, hash: null, reason: null }]),
  publishedAt: fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2024, 0) })
})

const bare = fc.constantFrom(...vocabularyWords, 'vo', 'har', 'absent')
const filters = [
  'after:2020-06',
  'author:zoe',
  'author:="ada marsh"',
  'before:2021',
  'feed:other',
  'feed:="The Other Post"',
  'folder:news',
  'folder:="Inner"',
  'has:audio',
  'has:comments',
  'has:highlight',
  'has:image',
  'has:note',
  'has:revision',
  'has:video',
  'is:duplicate',
  'is:queued',
  'is:read',
  'is:starred',
  'is:unread',
  'lang:de',
  'lang:en',
  'name:lukas',
  'name:="Marsh Isle"',
  'on:2020',
  'on:2021-03',
  'section:europe',
  'section:="free ballots"',
  'site:harbour',
  'site:news.example',
  'story:1',
  'story:"harbour vote"',
  'tag:later',
  'tag:="Later still"',
  'topic:vote',
  'topic:=harbour'
]
const piece = fc.oneof(
  { arbitrary: bare, weight: 4 },
  { arbitrary: bare.map((word) => `${word}*`), weight: 1 },
  { arbitrary: bare.map((word) => `title:${word}`), weight: 1 },
  { arbitrary: bare.map((word) => `note:${word}`), weight: 1 },
  { arbitrary: someWords(3).map((phrase) => `"${phrase}"`), weight: 2 },
  { arbitrary: someWords(2).map((phrase) => `title:"${phrase}"`), weight: 1 },
  { arbitrary: fc.constantFrom(...filters), weight: 5 }
)
const { tree } = fc.letrec<{ tree: string; term: string }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small' },
    { arbitrary: fc.tuple(fc.constantFrom('', '', '', '-'), piece).map(([sign, text]) => sign + text), weight: 6 },
    {
      arbitrary: fc.tuple(fc.constantFrom('', '-', 'title:', 'note:'), tie('tree')).map(([sign, inner]) => `${sign}(${inner})`),
      weight: 1
    },
    { arbitrary: fc.tuple(tie('term'), tie('term')).map(([left, right]) => `${left} OR ${right}`), weight: 2 }
  ),
  tree: fc.array(tie('term'), { minLength: 1, maxLength: 3 }).map((terms) => terms.join(' '))
}))
const query = fc.tuple(tree, fc.constantFrom('', ' ')).map(([text, end]) => text + end)

test('every operator answers exactly what reading all stories answers', { timeout: 120_000 }, async () => {
  const { search, stories } = await variedLibrary()
  const answer = makeOracle(stories)
  // A query that finds nothing may be answered for a word near it: that is another test's matter.
  const mayBeCorrected = (text: string) => answer(text).length === 0 && /[a-z]{4}/i.test(text)
  const check = async (text: string) => {
    const { total, results } = await search.full(text, { limit: 300, offset: 0 })
    const whole = results.filter((result) => result.missing.length === 0).map((result) => result.id)
    expect(
      whole.sort((a, b) => a - b),
      text
    ).toEqual(answer(text))
    expect(total, text).toBe(whole.length)
  }
  await fc.assert(
    fc.asyncProperty(
      query.filter((text) => !mayBeCorrected(text)),
      check
    ),
    { numRuns: 500 }
  )
})

test('a keystroke finds nothing that the whole answer does not, whatever narrows it', { timeout: 120_000 }, async () => {
  const { search, stories } = await variedLibrary()
  await search.warm()
  const answer = makeOracle(stories)
  const check = (text: string) => {
    const found = search.quick(`${text} `, 200)
    expect(new Set(found).size).toBe(found.length)
    const wanted = answer(`${text} `)
    expect(
      found.filter((id) => !wanted.includes(id)),
      text
    ).toEqual([])
    // How many are found in time is the machine's matter; some are looked for in any case.
    expect(found.length > 0, text).toBe(wanted.length > 0)
  }
  fc.assert(fc.property(tree, check), { numRuns: 300 })
})

/** 200 stories of every kind that a filter can tell apart. */
async function variedLibrary() {
  const { archive, search, feed, save } = searchedArchive()
  archive.addImage({ hash, mime: 'image/png', width: 10, height: 10, bytes: 99 })
  const other = addFeed(archive, { title: 'The Other Post', folderId: archive.ensureFolder(['News', 'Inner']) })
  const ids = fc.sample(story, { numRuns: 200, seed: 7 }).map(({ paragraphs, ...words }, index) => {
    const feedId = index % 3 === 0 ? other.id : feed.id
    const id = save({ ...words, feedId, body: paragraphs.join('</p><p>') })
    if (index % 11 === 0) save({ ...words, feedId, body: `${paragraphs.join('</p><p>')} vote` }, id)
    return id
  })
  const some = (every: number) => ids.filter((id) => id % every === 0)
  archive.setRead(some(4), true)
  archive.setStarred(some(9), true)
  archive.setQueued(some(5), true)
  const noted = fc.sample(someWords(3), { numRuns: 60, seed: 3 })
  some(5).forEach((articleId, index) => {
    const [quote = '', note = ''] = [noted[index], noted[index + 1]]
    const passage = index % 3 === 0 ? null : { quote, prefix: '', suffix: '', startAt: 0 }
    archive.addAnnotation({ articleId, passage, color: 'yellow', note: index % 3 === 1 ? '' : note })
  })
  for (const id of some(6)) archive.setTags(id, ['Later'])
  for (const id of some(10)) archive.setTags(id, ['Later still', 'Élite'])
  const { database } = archive
  const story1 = 'INSERT INTO stories (title, article_count, feed_count, first_at, last_at) VALUES (?, 1, 1, 0, 0)'
  for (const title of ['The harbour vote', 'Minsk']) database.prepare(story1).run(title)
  const name = 'INSERT INTO names (key, text, kind) VALUES (?, ?, ?)'
  database.prepare(name).run('lukas brandt', 'Lukas Brandt', 'person')
  database.prepare(name).run('marsh isle', 'Marsh Isle', 'place')
  const names = new Map<number, string[]>()
  const storyIds = new Map<number, number>()
  for (const id of ids) {
    names.set(id, id % 7 === 0 ? ['Lukas Brandt'] : id % 8 === 0 ? ['Marsh Isle'] : [])
    storyIds.set(id, id % 3)
  }
  for (const id of ids) {
    if (id % 7 === 0) database.prepare('INSERT INTO article_names VALUES (1, ?, 2)').run(id)
    else if (id % 8 === 0) database.prepare('INSERT INTO article_names VALUES (2, ?, 1)').run(id)
    if (id % 3 !== 0) database.prepare('UPDATE articles SET story_id = ? WHERE id = ?').run(id % 3, id)
    if (id % 13 === 0 && id > 13) database.prepare('UPDATE articles SET duplicate_of = ? WHERE id = ?').run(id - 13, id)
    archive.noteChange('article', id)
  }
  await search.catchUp()
  const titles = [null, 'The harbour vote', 'Minsk']
  const foldersOf = (article: Article) => (article.feedId === other.id ? ['News', 'Inner'] : [])
  const stories = ids.map((id): OracleStory => {
    const article = archive.article(id)
    const { isRead, isStarred, isQueued, tags, hasHighlight, hasNote, feedTitle, text, siteName, media } = article
    const details = { siteName, media, names: names.get(id) ?? [], storyTitle: titles[storyIds.get(id) ?? 0] ?? null }
    return {
      head: article,
      status: { articleId: id, isRead, isStarred, isQueued, tags, hasHighlight, hasNote },
      feedTitle,
      folders: foldersOf(article),
      text,
      noted: archive.annotationsOf(id).flatMap(({ note, passage }) => [note, passage?.quote ?? '']),
      details
    }
  })
  return { search, stories }
}
