import type { Article } from '@shared/contract/articles'
import { type ErrorData, ReaderError } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { RelatedAnswer } from '@shared/contract/stories'
import { replica } from './replica'
import { useAnswer } from './useAnswer'
import { useReplica } from './useReplica'

/** Milliseconds after which a reader stays with a story; a key that is held repeats every 33. */
const STAY = 60

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
  const entry = useAnswer(related, id, STAY)
  const retry = () => void related.retry(id)
  if (entry.status === 'ready') return { status: 'ready', answer: entry.value, retry }
  return { ...entry, retry }
}

/** Reads stories before they are asked for: their texts at once, what belongs to them if the reader stays. Returns how to call that off. */
export function prefetchArticles(ids: readonly ArticleId[]): () => void {
  const { articles, related, annotations } = replica()
  // What is related must not hold up the text that is wanted next.
  for (const id of ids) void articles.load(id)
  const timer = setTimeout(() => {
    for (const id of ids) void related.load(id).then(() => annotations.load(id))
  }, STAY)
  return () => clearTimeout(timer)
}

/** The article of the same story that was published before (-1) or after (1) another; null where the story begins or ends. */
export async function articleBeside(id: ArticleId, step: 1 | -1): Promise<ArticleId | null> {
  const { related } = replica()
  await related.load(id)
  const entry = related.peek(id)
  if (entry.status === 'failed') throw new ReaderError(entry.error.code, entry.error.message)
  if (entry.status === 'loading') return null
  return step < 0 ? entry.value.earlier : entry.value.later
}
