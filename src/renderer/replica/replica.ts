import type { Article } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import type { RelatedAnswer } from '@shared/contract/stories'
import { type LibraryClient, libraryClient } from '../library/request'
import { AnswerCache } from './answerCache'
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
  readonly articles: AnswerCache<Article>
  readonly related: AnswerCache<RelatedAnswer>
  readonly feeds: FeedsStore
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
    articles: new AnswerCache(source, readArticle(client), (applied, id) => applied.articles.has(id)),
    related: new AnswerCache(source, readRelated(client), (applied) => applied.kinds.has('story')),
    feeds: createFeedsStore(source)
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

function readArticle(client: LibraryClient) {
  return (id: ArticleId) => client.request('articles.read', { id })
}

function readRelated(client: LibraryClient) {
  return (id: ArticleId) => client.request('stories.related', { id })
}

/** What the parts of the replica know of it. */
export type ReplicaSource = Pick<Replica, 'db' | 'client' | 'state' | 'onApplied'>

let shared: Replica | null = null

/** The window's one replica, made and started on first use. */
export function replica(): Replica {
  shared ??= createReplica({ db: openReplica(), client: libraryClient, write: workerWriter() })
  return shared
}
