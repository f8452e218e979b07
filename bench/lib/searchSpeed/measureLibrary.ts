import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openArchive } from '../../../src/main/library/archive/archive'
import type { Archive } from '../../../src/main/library/archive/types'
import { silentLog } from '../../../src/main/library/log'
import { openSearch } from '../../../src/main/library/search/search'
import { openStories } from '../../../src/main/library/stories/stories'
import { articleId } from '../../../src/shared/contract/ids'
import { percentile } from '../report'
import { seedArticle } from '../seedLibrary'
import type { LibraryFigures, SpeedTask, Spread } from './figures'
import { ownMemory, spreadOf, timed, typedQueries, wholeQueries } from './samples'

const SHOWN = 50
const ADDED = 40
const RELATED = 200
const DAY_MS = 86_400_000

/** Indexes and clusters an archive of bench stories, asks it, and adds to it. */
export async function measureLibrary({ stories: count, directory }: SpeedTask): Promise<LibraryFigures> {
  const empty = ownMemory()
  const plain = bytesOf(directory, 'library')
  const archive = openArchive(directory)
  const search = openSearch(archive, directory, silentLog)
  const stories = openStories(archive, silentLog)
  const build = await timed(() => search.catchUp())
  const buildStories = await timed(() => stories.catchUp())
  await search.catchUp()
  await search.warm()
  const typing = await spreadOf(typedQueries(count), (typed) => search.quick(typed, SHOWN))
  const page = { limit: SHOWN, offset: 0, facets: true, fold: true }
  const full = await spreadOf(wholeQueries(count), (query) => search.full(query, page))
  const related = await spreadOf(
    Array.from({ length: RELATED }, (_, at) => articleId.parse(1 + Math.floor((at * count) / RELATED))),
    (id) => stories.related(id, 12)
  )
  const memory = ownMemory() - empty
  const added = await measureAdding(archive, count, search, stories)
  search.close()
  stories.close()
  archive.close()
  const all = count + ADDED
  return {
    build: build / count,
    buildStories: buildStories / count,
    memory,
    typing,
    full,
    related,
    bytes: bytesOf(directory, 'search') / all,
    storyBytes: (bytesOf(directory, 'library') - plain) / all,
    ...added
  }
}

interface CatchesUp {
  catchUp(): Promise<void>
}

/** One story after the other, as they come in during a sync. */
async function measureAdding(
  archive: Archive,
  count: number,
  search: CatchesUp,
  stories: CatchesUp
): Promise<{ readonly addToSearch: Spread; readonly addToStories: Spread }> {
  const [feed] = archive.feeds()
  if (feed === undefined) throw new Error('the bench archive has no feed')
  const [inSearch, inStories]: [number[], number[]] = [[], []]
  for (let at = 0; at < ADDED; at++) {
    archive.saveArticle(seedArticle(count + at, feed.id, Date.UTC(2026, 10, 1) + at * 60_000 + DAY_MS))
    inSearch.push(await timed(() => search.catchUp()))
    inStories.push(await timed(() => stories.catchUp()))
    // What the placing changed is followed here, so that the next story is measured alone.
    await search.catchUp()
  }
  const spread = (samples: number[]): Spread => ({ p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) })
  return { addToSearch: spread(inSearch), addToStories: spread(inStories) }
}

/** Size of one of the library's databases on disk. */
function bytesOf(directory: string, name: 'library' | 'search'): number {
  const sizes = ['', '-wal'].map((ending) => statSync(join(directory, `${name}.sqlite${ending}`), { throwIfNoEntry: false })?.size ?? 0)
  return sizes.reduce((sum, size) => sum + size, 0)
}
