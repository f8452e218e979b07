import type { Article } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { fold } from '@shared/text/fold'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { silentLog } from '../../../../src/main/library/log'
import { openSearch } from '../../../../src/main/library/search/search'
import { addFeed } from '../archive/temporaryArchive'
import { makeOracle, type OracleStory } from './oracle'
import { searchedArchive } from './searchedArchive'

const vocabulary =
  'vote votes voted ballot ballots Minsk free fair Wahl Wahlen Wähler élite Elite e-mail 大选 选举 а и ы harbour harbours protest Protesters'
const words = vocabulary.split(' ')
const someWords = (most: number) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((list) => list.join(' '))

const story = fc.record({
  title: someWords(4),
  body: someWords(12),
  language: fc.constantFrom('en', 'de', null, 'zh', 'ru'),
  byline: fc.constantFrom(null, 'Ada Marsh', 'Zoë Minsk'),
  sections: fc.subarray(['World', 'Europe', 'Sport']),
  publishedAt: fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2024, 0) })
})

const bare = fc.constantFrom(...words, 'vo', 'har', 'absent')
const filter = fc.constantFrom('is:unread', 'is:starred', 'before:2021', 'after:2020-06', 'section:europe', 'author:zoe', 'feed:other')
const piece = fc.oneof(
  { arbitrary: bare, weight: 4 },
  { arbitrary: bare.map((word) => `${word}*`), weight: 1 },
  { arbitrary: bare.map((word) => `title:${word}`), weight: 1 },
  { arbitrary: someWords(3).map((phrase) => `"${phrase}"`), weight: 2 },
  { arbitrary: filter, weight: 2 },
  { arbitrary: fc.constant('OR'), weight: 2 }
)
const signed = fc.tuple(fc.constantFrom('', '', '-'), piece).map(([sign, text]) => (text === 'OR' ? text : sign + text))
const query = fc
  .tuple(fc.array(signed, { minLength: 1, maxLength: 5 }), fc.constantFrom('', ' '))
  .map(([list, end]) => list.join(' ') + end)

test('every operator answers exactly what reading all stories answers', { timeout: 60_000 }, async () => {
  const { archive, search, save } = searchedArchive()
  const other = addFeed(archive, { title: 'The Other Post' })
  const ids = fc
    .sample(story, { numRuns: 300, seed: 7 })
    .map((words, index) => save(index % 3 === 0 ? { ...words, feedId: other.id } : words))
  archive.setRead(
    ids.filter((id) => id % 4 === 0),
    true
  )
  archive.setStarred(
    ids.filter((id) => id % 9 === 0),
    true
  )
  await search.catchUp()
  const answer = makeOracle(ids.map((id) => oracleStory(archive.article(id))))
  // A query that finds nothing may be answered for a word near it: that is another test's matter.
  const mayBeCorrected = (text: string) => answer(text).length === 0 && /[a-z]{4}/i.test(text)
  const check = async (text: string) => {
    const { total, results } = await search.full(text, { limit: 300, offset: 0 })
    expect(
      results.map((result) => result.id).sort((a, b) => a - b),
      text
    ).toEqual(answer(text))
    expect(total).toBe(results.length)
  }
  await fc.assert(
    fc.asyncProperty(
      query.filter((text) => !mayBeCorrected(text)),
      check
    ),
    { numRuns: 250 }
  )
})

function oracleStory(article: Article): OracleStory {
  const { isRead, isStarred, isQueued, tags, feedTitle, text, siteName, media } = article
  const details = { siteName, media, names: [], storyTitle: null }
  return { head: article, status: { articleId: article.id, isRead, isStarred, isQueued, tags }, feedTitle, folders: [], text, details }
}

interface Step {
  readonly kind: 'add' | 'catchUp' | 'read' | 'removeFeed' | 'reopen' | 'revise' | 'star'
  readonly which: number
  readonly word: string
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind']>('add', 'add', 'add', 'add', 'revise', 'revise', 'read', 'star', 'catchUp', 'reopen', 'removeFeed'),
  which: fc.nat(40),
  word: fc.constantFrom(...words)
})

test('the index equals the archive after any life', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), live), { numRuns: 60 })
})

/** Lives through the steps, then compares what each word finds with what was saved. */
async function live(steps: readonly Step[]): Promise<void> {
  const { archive, search: first, directory, save } = searchedArchive()
  const texts = new Map<ArticleId, string>()
  let search = first
  let feed = addFeed(archive)
  const acts: Readonly<Record<Step['kind'], (word: string, id: ArticleId | undefined) => unknown>> = {
    add: (word) => texts.set(save({ title: 'T', body: word, feedId: feed.id }), word),
    catchUp: () => search.catchUp(),
    read: (_word, id) => id !== undefined && archive.setRead([id], true),
    removeFeed: () => {
      archive.removeFeed(feed.id)
      texts.clear()
      feed = addFeed(archive)
    },
    reopen: () => {
      search.close()
      search = openSearch(archive, directory, silentLog)
    },
    revise: (word, id) => id !== undefined && texts.set(save({ title: 'T', body: word, feedId: feed.id }, id), word),
    star: (_word, id) => id !== undefined && archive.setStarred([id], true)
  }
  for (const { kind, which, word } of steps) await acts[kind](word, [...texts.keys()][which % Math.max(1, texts.size)])
  await search.catchUp()
  for (const word of words) {
    const wanted = [...texts].filter(([, text]) => fold(text) === fold(word)).map(([id]) => id)
    const { results } = await search.full(`"${word}"`, { limit: 200, offset: 0 })
    expect(results.map((result) => result.id).sort()).toEqual(wanted.sort())
  }
  search.close()
}
