import type { ArticleId } from '@shared/contract/ids'
import { articleId } from '@shared/contract/ids'
import type { FieldValue, IndexHealth, IndexProgress, SearchAnswer, SuggestedField } from '@shared/contract/search'
import { parseQuery } from '@shared/text/query'
import type { Archive } from '../archive/types'
import type { Log } from '../log'
import { createProgressTeller } from '../sync/progress'
import { type CatalogKeeper, keepCatalog } from './catalog/keepCatalog'
import { countBehind } from './countBehind'
import { type FoundMatches, findMatches } from './findMatches'
import { followChanges } from './followChanges'
import { answerPage, type SearchPage } from './fullSearch'
import { type Indexer, makeIndexer } from './indexArticle'
import { isDamage } from './isDamage'
import { quickSearch } from './quickSearch'
import { rebuildAside } from './rebuildAside'
import { hasAside, makeSearchFile, openSearchFile, type SearchFile, takeAside } from './searchFile'
import { suggestValues } from './suggestValues'
import { makeTurns } from './turns'
import { makeUses } from './uses'
import { matchesAmong, unreadMatches, writtenMatches } from './writtenMatches'

/** Full-text search over the whole archive. What was saved before `catchUp` is called is found once it resolves. */
export interface Search {
  /** Takes in what changed in the archive, a few milliseconds at a time. */
  catchUp(): Promise<void>
  /** Reads into memory what filters, facets and folding look at, so that the first keystroke need not wait for it. */
  warm(): Promise<void>
  /** Ids for a keystroke, at once: title hits newest first, then others newest first. */
  quick(query: string, limit: number): ArticleId[]
  /** The ranked answer with exact total and snippets. */
  full(query: string, page: SearchPage): Promise<SearchAnswer>
  /** Every story that answers a query, best first; those that hold only some of its words do not. */
  matches(query: string): Promise<ArticleId[]>
  /** The stories that answer a query as it is written, newest first. */
  written(query: string): Promise<ArticleId[]>
  /** The unread ones of them. */
  unread(query: string): Promise<ArticleId[]>
  /** Those of a few stories that answer a query as it is written; null while the index does not hold them all. */
  among(query: string, ids: readonly ArticleId[]): Promise<ArticleId[] | null>
  /** Values of a field that begin with a text, then those that hold it, each most frequent first. */
  values(field: SuggestedField, text: string, limit: number): Promise<readonly FieldValue[]>
  /** How many stories the index lacks, holds in an older text, or holds and should not; call after `catchUp`. */
  behind(): Promise<number>
  health(): Promise<IndexHealth>
  /** Makes the index anew from the archive, aside: the old one answers until the new one is whole. A call while one is made joins it. */
  rebuild(onProgress?: (progress: IndexProgress) => void): Promise<void>
  /** Goes on with a rebuild that the end of the program cut short. */
  resumeRebuild(): Promise<void>
  /** Size of the index on disk. */
  bytes(): number
  close(): void
}

/** An index file and what works on it. */
interface OpenIndex {
  readonly file: SearchFile
  readonly indexer: Indexer
  readonly keeper: CatalogKeeper
}

/** What was found last, so that its pages and other orders need no second search. */
interface LastAnswer {
  readonly key: string
  readonly found: FoundMatches
}

const MINUTE_MS = 60_000

/** Milliseconds after which an answer to a keystroke is given as far as it is found. */
const QUICK_PATIENCE_MS = 12

export interface SearchOptions {
  /** Told how far a rebuild is. */
  readonly onProgress?: (progress: IndexProgress) => void
  readonly quickPatienceMs?: number
}

/**
 * Opens the search index in a library folder; a missing, damaged or foreign one is filled at the next `catchUp`. `onProgress` hears of every
 * rebuild.
 */
export function openSearch(archive: Archive, directory: string, log: Log, options: SearchOptions = {}): Search {
  const { onProgress, quickPatienceMs = QUICK_PATIENCE_MS } = options
  let index = openIndex(openSearchFile(directory, archive.path))
  let isOpen = true
  let last: LastAnswer | null = null
  let rebuilding: Promise<void> | null = null
  let progress: IndexProgress | null = null
  const turns = makeTurns()
  const uses = makeUses()

  function replaceFile(): void {
    log.warn('The search index was damaged; it is made anew.')
    index.file.close()
    index = openIndex(makeSearchFile(directory, archive.path))
    last = null
  }

  async function follow(): Promise<void> {
    if (!isOpen) return
    const take = () => followChanges(index.file.writer, index.indexer)
    try {
      await take()
    } catch (thrown) {
      // Closing in the middle is no failure: the cursor is where the last slice ended.
      if (!isOpen) return
      if (!isDamage(thrown)) throw thrown
      replaceFile()
      await take()
    }
  }

  /** Asks the index; one that turns out to be damaged is made anew and asked again. */
  async function ask<Answer>(work: (index: OpenIndex) => Promise<Answer>): Promise<Answer> {
    try {
      return await uses.during(() => work(index))
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown
      replaceFile()
      await turns.join(follow)
      return uses.during(() => work(index))
    }
  }

  async function find({ file, keeper }: OpenIndex, query: string, includeOlder: boolean): Promise<FoundMatches> {
    const now = Date.now()
    // Ages like `after:7d` move with the clock.
    const key = JSON.stringify([query, includeOlder, keeper.stamp(), Math.floor(now / MINUTE_MS)])
    if (last?.key === key) return last.found
    const found = await findMatches(file.reader, await keeper.fresh(), query, { includeOlder, now })
    last = { key, found }
    return found
  }

  async function rebuildWhole(tell: (progress: IndexProgress) => void): Promise<void> {
    let total = 0
    const tellStep = (step: IndexProgress) => {
      total = step.total
      // Whole it is only when it answers.
      if (step.done < step.total) tell(step)
    }
    const isWhole = await rebuildAside(directory, archive.path, () => isOpen, tellStep)
    if (!isWhole) return
    await turns.add(() => uses.alone(() => isOpen && swapFiles()))
    await turns.join(follow)
    tell({ done: total, total })
  }

  function swapFiles(): void {
    index.file.close()
    takeAside(directory)
    index = openIndex(openSearchFile(directory, archive.path))
    last = null
  }

  function rebuild(onStep: (progress: IndexProgress) => void = () => undefined): Promise<void> {
    const teller = createProgressTeller<IndexProgress>((step) => onProgress?.(step))
    const tell = (step: IndexProgress) => {
      if (step.done < step.total) teller.step(step)
      else teller.last(step)
      progress = step
      onStep(step)
    }
    rebuilding ??= rebuildWhole(tell).finally(() => {
      rebuilding = null
      progress = null
    })
    return rebuilding
  }

  return {
    catchUp: () => turns.join(follow),
    warm: () => ask(async ({ keeper }) => void (await keeper.fresh())),
    quick(query, limit) {
      try {
        return quickSearch(index.file.reader, index.keeper, parseQuery(query), { limit, patienceMs: quickPatienceMs })
      } catch (thrown) {
        if (!isDamage(thrown)) throw thrown
        replaceFile()
        return []
      }
    },
    full: (query, page) =>
      ask(async (open) => answerPage(open.file.reader, archive, await find(open, query, page.includeOlder === true), page)),
    matches: (query) =>
      ask(async (open) => {
        const { catalog, ranking, present } = await find(open, query, false)
        return ranking.places.slice(0, present).map((place) => articleId.parse(catalog.ids[place]))
      }),
    written: (query) => ask(async ({ file, keeper }) => asIds(writtenMatches(file.reader, await keeper.fresh(), query, Date.now()))),
    unread: (query) => ask(async ({ file, keeper }) => asIds(unreadMatches(file.reader, await keeper.fresh(), query, Date.now()))),
    among: (query, ids) =>
      ask(async ({ file, keeper }) => {
        const found = matchesAmong(file.reader, await keeper.fresh(), query, ids, Date.now())
        return found === null ? null : asIds(found)
      }),
    values: (field, text, limit) => ask(async ({ file, keeper }) => suggestValues(file.reader, await keeper.fresh(), field, text, limit)),
    behind: () => ask(({ file }) => countBehind(file.reader)),
    health: () =>
      ask(async ({ file }) => {
        const indexed = file.reader.get<{ count: number }>('SELECT count(*) AS count FROM indexed')?.count ?? 0
        return { indexed, behind: await countBehind(file.reader), bytes: file.bytes(), progress }
      }),
    rebuild,
    resumeRebuild: async () => {
      if (hasAside(directory)) await rebuild()
    },
    bytes: () => index.file.bytes(),
    close: () => {
      isOpen = false
      index.file.close()
    }
  }
}

const asIds = (ids: readonly number[]): ArticleId[] => ids.map((id) => articleId.parse(id))

function openIndex(file: SearchFile): OpenIndex {
  return { file, indexer: makeIndexer(file.writer), keeper: keepCatalog(file.reader) }
}
