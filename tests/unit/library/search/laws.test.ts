import { type ArticleId, articleId } from '@shared/contract/ids'
import { fold } from '@shared/text/fold'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { silentLog } from '../../../../src/main/library/log'
import { openSearch, type Search } from '../../../../src/main/library/search/search'
import { addFeed } from '../archive/temporaryArchive'
import { searchedArchive } from './searchedArchive'
import { vocabularyWords as words } from './vocabulary'

const kinds = [
  ...['add', 'add', 'add', 'add', 'revise', 'revise', 'rename', 'remove', 'undo', 'read', 'star'],
  ...['catchUp', 'crash', 'reopen', 'rebuild', 'rebuildCrash', 'removeFeed']
] as const
interface Step {
  readonly kind: (typeof kinds)[number]
  readonly which: number
  readonly word: string
}

const step: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom(...kinds), which: fc.nat(40), word: fc.constantFrom(...words) })

test('the index equals the archive after any life', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), live), { numRuns: 40 })
})

test('the index equals the archive after a life of 1,000 steps', { timeout: 120_000 }, async () => {
  const steps = fc.sample(fc.array(step, { minLength: 1000, maxLength: 1000 }), { numRuns: 1, seed: 11 })
  await live(steps.flat().filter(({ kind }, index) => kind !== 'removeFeed' || index % 5 === 0))
})

/** Lives through the steps, then compares what each word finds with what was saved. */
async function live(steps: readonly Step[]): Promise<void> {
  const { archive, search: first, directory, save } = searchedArchive()
  const texts = new Map<ArticleId, string>()
  const removed: { readonly removalId: number; readonly id: ArticleId; readonly text: string }[] = []
  const open = new Set<Search>([first])
  let search = first
  let feed = addFeed(archive)

  function reopen(): void {
    search = openSearch(archive, directory, silentLog)
    open.add(search)
  }
  function remove(id: ArticleId | undefined): void {
    if (id === undefined) return
    const removalId = archive.beginRemoval(Date.UTC(2030, 0))
    archive.removeArticles(removalId, [id], 1)
    removed.push({ removalId, id, text: texts.get(id) ?? '' })
    texts.delete(id)
  }
  function undo(): void {
    const last = removed.pop()
    if (last !== undefined && archive.undoRemoval(last.removalId) === 1) texts.set(last.id, last.text)
  }
  const acts: Readonly<Record<Step['kind'], (word: string, id: ArticleId | undefined) => unknown>> = {
    add: (word) => texts.set(save({ title: 'T', body: word, feedId: feed.id }), word),
    catchUp: () => search.catchUp(),
    // The process ends in the middle of a slice, without a word: another opens what is there.
    crash: async () => {
      const running = search.catchUp()
      search.close()
      await running
      reopen()
    },
    read: (_word, id) => id !== undefined && archive.setRead([id], true),
    rebuild: () => search.rebuild(),
    rebuildCrash: async () => {
      const running = search.rebuild()
      search.close()
      await running
      reopen()
      await search.resumeRebuild()
    },
    remove: (_word, id) => remove(id),
    removeFeed: () => {
      archive.removeFeed(feed.id)
      texts.clear()
      removed.length = 0
      feed = addFeed(archive)
    },
    // The words of the byline change, the text does not.
    rename: (word, id) => id !== undefined && save({ title: 'T', body: texts.get(id) ?? '', byline: `by ${word}`, feedId: feed.id }, id),
    reopen: () => {
      search.close()
      reopen()
    },
    revise: (word, id) => id !== undefined && texts.set(save({ title: 'T', body: word, feedId: feed.id }, id), word),
    star: (_word, id) => id !== undefined && archive.setStarred([id], true),
    undo: () => undo()
  }
  for (const { kind, which, word } of steps) await acts[kind](word, [...texts.keys()][which % Math.max(1, texts.size)])
  await search.catchUp()
  expect(await search.behind()).toBe(0)
  for (const word of words) {
    const wanted = [...texts.keys()].filter((id) => wordsOf(archive.article(id)).includes(fold(word)))
    expect(await allIds(search, `"${word}"`), word).toEqual(wanted.sort((a, b) => a - b))
  }
  for (const each of open) each.close()
}

/** A text is one word of the vocabulary; a byline may hold another. */
function wordsOf({ text, byline }: { readonly text: string; readonly byline: string | null }): string[] {
  return [fold(text), fold((byline ?? '').replace(/^by /, ''))]
}

async function allIds(search: Search, query: string): Promise<ArticleId[]> {
  const found: ArticleId[] = []
  for (let offset = 0; ; offset += 200) {
    const { results } = await search.full(query, { limit: 200, offset })
    found.push(...results.map((result) => articleId.parse(result.id)))
    if (results.length < 200) return found.sort((a, b) => a - b)
  }
}
