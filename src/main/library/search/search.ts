import type { ArticleId } from '@shared/contract/ids'
import type { SearchAnswer } from '@shared/contract/search'
import { parseQuery } from '@shared/text/query'
import type { Archive } from '../archive/types'
import type { Log } from '../log'
import { countBehind } from './countBehind'
import { beginAnew, type FollowProgress, followChanges } from './followChanges'
import { fullSearch, matchingIds, type SearchPage } from './fullSearch'
import { makeIndexer } from './indexArticle'
import { isDamage } from './isDamage'
import { quickSearch } from './quickSearch'
import { makeSearchFile, openSearchFile } from './searchFile'
import { makeTurns } from './turns'

/** Full-text search over the whole archive. What was saved before `catchUp` is called is found once it resolves. */
export interface Search {
  /** Takes in what changed in the archive, a few milliseconds at a time. */
  catchUp(): Promise<void>
  /** Ids for a keystroke, at once: title hits newest first, then others newest first. */
  quick(query: string, limit: number): ArticleId[]
  /** The ranked answer with exact total and snippets. */
  full(query: string, page: SearchPage): Promise<SearchAnswer>
  /** Every story that answers a query, best first. */
  matches(query: string): Promise<ArticleId[]>
  /** How many stories the index lacks, holds in an older text, or holds and should not; call after `catchUp`. */
  behind(): number
  /** Makes the index anew from the archive. */
  rebuild(onProgress?: (progress: FollowProgress) => void): Promise<void>
  /** Size of the index on disk. */
  bytes(): number
  close(): void
}

/** Opens the search index in a library folder; a missing, damaged or foreign one is filled at the next `catchUp`. */
export function openSearch(archive: Archive, directory: string, log: Log): Search {
  let file = openSearchFile(directory, archive.path)
  let indexer = makeIndexer(file.writer)
  let isOpen = true
  const turns = makeTurns()

  function replaceFile(): void {
    log.warn('The search index was damaged; it is made anew.')
    file.close()
    file = makeSearchFile(directory, archive.path)
    indexer = makeIndexer(file.writer)
  }

  async function follow(onProgress: (progress: FollowProgress) => void = () => undefined): Promise<void> {
    if (!isOpen) return
    try {
      await followChanges(file.writer, indexer, onProgress)
    } catch (thrown) {
      // Closing in the middle is no failure: the cursor is where the last slice ended.
      if (!isOpen) return
      if (!isDamage(thrown)) throw thrown
      replaceFile()
      await followChanges(file.writer, indexer, onProgress)
    }
  }

  async function fill(onProgress?: (progress: FollowProgress) => void): Promise<void> {
    if (!isOpen) return
    beginAnew(file.writer)
    await follow(onProgress)
  }

  function quick(query: string, limit: number): ArticleId[] {
    try {
      return quickSearch(file.reader, parseQuery(query), limit)
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown
      replaceFile()
      return []
    }
  }

  async function full(query: string, page: SearchPage): Promise<SearchAnswer> {
    try {
      return await fullSearch(file.reader, archive, query, page)
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown
      replaceFile()
      await turns.join(follow)
      return fullSearch(file.reader, archive, query, page)
    }
  }

  return {
    catchUp: () => turns.join(follow),
    quick,
    full,
    matches: (query) => matchingIds(file.reader, query),
    behind: () => countBehind(file.reader),
    rebuild: (onProgress) => turns.add(() => fill(onProgress)),
    bytes: () => file.bytes(),
    close: () => {
      isOpen = false
      file.close()
    }
  }
}
