import type { Annotation, AnnotationList } from '@shared/contract/annotations'
import type { Article, ArticleHead } from '@shared/contract/articles'
import type { ArticleId, StoryId } from '@shared/contract/ids'
import type { RelatedAnswer, StoryPage } from '@shared/contract/stories'
import { type LibraryClient, libraryClient } from '../library/request'
import { createStore, type Store } from '../library/store'
import type { AnswerCache } from './answerCache'
import { createAnswers } from './answers'
import type { Applied } from './applied'
import { createFeedsStore, type FeedsStore } from './feedsStore'
import { followLibrary } from './followLibrary'
import { ItemStore } from './itemStore'
import { openReplica, type ReplicaDatabase, type ReplicaState } from './schema'
import { type Writer, workerWriter } from './writer'

/** The window's copy of the library's newest part, and what the hooks keep of it in memory. */
export interface Replica {
  readonly db: ReplicaDatabase
  readonly client: LibraryClient
  readonly items: ItemStore
  readonly articles: AnswerCache<ArticleId, Article>
  readonly related: AnswerCache<ArticleId, RelatedAnswer>
  /** The pages of running stories. */
  readonly stories: AnswerCache<StoryId, StoryPage>
  /** The copies that an article's row stands for. */
  readonly copies: AnswerCache<ArticleId, readonly ArticleHead[]>
  /** What is marked and noted in stories. */
  readonly annotations: AnswerCache<ArticleId, readonly Annotation[]>
  /** Lists of passages and notes, by their choices as JSON. */
  readonly annotationLists: AnswerCache<string, AnnotationList>
  readonly feeds: FeedsStore
  /** The folds of lists that the reader has opened, by their keys; closed again when the window is. */
  readonly openFolds: Store<ReadonlySet<string>>
  /** Null while nothing is kept of last time and the library has not answered yet. */
  state(): ReplicaState | null
  /** Calls back after each write, until the returned function is called. */
  onApplied(listener: (applied: Applied) => void): () => void
  close(): void
}

interface Parts {
  readonly db: ReplicaDatabase
  readonly client: LibraryClient
  readonly write: Writer
}

/** Builds the replica over its parts and starts to follow the library. */
export function createReplica({ db, client, write }: Parts): Replica {
  const listeners = new Set<(applied: Applied) => void>()
  let state: ReplicaState | null = null
  const source = {
    db,
    client,
    state: () => state,
    onApplied: (listener: (applied: Applied) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    }
  }
  const parts = {
    items: new ItemStore(source),
    ...createAnswers(source),
    feeds: createFeedsStore(source),
    openFolds: createStore<ReadonlySet<string>>(new Set())
  }
  const close = followLibrary({
    client,
    write,
    kept: () => db.meta.get('state'),
    onApplied: (applied, next) => {
      state = next
      for (const listener of listeners) listener(applied)
    }
  })
  return { ...source, ...parts, close }
}

/** What the parts of the replica know of it. */
export type ReplicaSource = Pick<Replica, 'db' | 'client' | 'state' | 'onApplied'>

let shared: Replica | null = null

/** The window's one replica, made and started on first use. */
export function replica(): Replica {
  shared ??= createReplica({ db: openReplica(), client: libraryClient, write: workerWriter() })
  return shared
}
