import type { Article } from '@shared/contract/articles'
import type { ErrorData } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { RelatedAnswer } from '@shared/contract/stories'
import { useEffect, useSyncExternalStore } from 'react'
import type { Answer, AnswerCache } from './answerCache'
import { replica } from './replica'
import { useReplica } from './useReplica'

/** A story being opened. */
export interface OpenedArticle {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly article?: Article
  readonly error?: ErrorData
  readonly retry: () => void
}

/** The related panel of a story. */
export interface Related {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly answer?: RelatedAnswer
  readonly error?: ErrorData
  readonly retry: () => void
}

/** A whole story; at once when it was prefetched. It is read again when it changes, without a flicker. */
export function useArticle(id: ArticleId): OpenedArticle {
  const { articles } = useReplica()
  const entry = useAnswer(articles, id)
  const retry = () => void articles.retry(id)
  if (entry.status === 'ready') return { status: 'ready', article: entry.value, retry }
  return { ...entry, retry }
}

/** What belongs to a story: its story's other members, links, and similar ones. */
export function useRelated(id: ArticleId): Related {
  const { related } = useReplica()
  const entry = useAnswer(related, id)
  const retry = () => void related.retry(id)
  if (entry.status === 'ready') return { status: 'ready', answer: entry.value, retry }
  return { ...entry, retry }
}

/** Reads a story before it is asked for, so that opening it shows it at once. */
export function prefetchArticle(id: ArticleId): void {
  void replica().articles.load(id)
}

function useAnswer<Value>(cache: AnswerCache<Value>, id: ArticleId): Answer<Value> {
  const entry = useSyncExternalStore(cache.subscribe, () => cache.peek(id))
  const isWanted = entry.status === 'loading' || (entry.status === 'ready' && entry.isStale)
  useEffect(() => {
    if (isWanted) void cache.load(id)
  }, [cache, id, isWanted])
  return entry
}
