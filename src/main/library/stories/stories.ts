import type { ArticleId } from '@shared/contract/ids'
import type { RelatedAnswer, StoryPage } from '@shared/contract/stories'
import type { Archive } from '../archive/types'
import type { Log } from '../log'
import { makeTurns } from '../search/turns'
import { makeStoryChanges, type StoryChanges } from './changeStories'
import { followArticles, loadVectors, readCursor } from './followArticles'
import { relatedTo } from './related'
import { storyPage } from './storyPage'
import { makeTermIndex } from './termIndex'
import { openVectorStore } from './vectorStore'

/** Stories and related articles. What was saved before `catchUp` is called is placed once it resolves. */
export interface Stories extends StoryChanges {
  /** Describes and places what changed in the archive, a few milliseconds at a time. */
  catchUp(): Promise<void>
  /** The related panel of an article. Until the first `catchUp` has ended, similar ones may be missing. */
  related(id: ArticleId, limit: number): RelatedAnswer
  /** All that a story's page shows. @throws ReaderError `not-found` */
  page(id: number): StoryPage
  /** Lets a run that is under way end after its slice; the next start goes on there. */
  close(): void
}

/** Builds the stories over an archive: vectors and stories are kept in its tables, the index of terms in memory. */
export function openStories(archive: Archive, log: Log): Stories {
  const store = openVectorStore(archive.database)
  const index = makeTermIndex()
  const turns = makeTurns()
  let cursor: number | null = null
  let isClosed = false
  const isOpen = () => !isClosed && archive.database.isOpen

  async function start(): Promise<number> {
    const started = performance.now()
    const isWhole = await loadVectors(store, index, isOpen)
    log.info(`Loaded the terms of ${index.size} stories in ${Math.round(performance.now() - started)} ms`)
    return isWhole ? readCursor(store) : 0
  }

  async function follow(): Promise<void> {
    if (!isOpen()) return
    const from = cursor ?? (await start())
    if (isOpen()) cursor = await followArticles(archive, store, index, from, isOpen)
  }

  return {
    catchUp: () => turns.join(follow),
    ...makeStoryChanges(archive, store.sql),
    page: (id) => storyPage(archive, store, index, id),
    related: (id, limit) => relatedTo(archive, store, index, id, limit),
    close: () => {
      isClosed = true
    }
  }
}
