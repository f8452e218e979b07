import type { Article, ArticleRevision } from '@shared/contract/articles'
import { useCallback, useEffect, useState } from 'react'
import { request } from '../../library/request'
import { sayWhy } from '../../messages/say'

/** The earlier texts of a story on their way here. */
export type RevisionsState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly revisions: readonly ArticleRevision[] }
  | { readonly status: 'failed'; readonly message: string }

/** Reads a story's earlier texts, and again when one more is kept. */
export function useRevisions({ id, revisions: count }: Article): { readonly state: RevisionsState; readonly retry: () => void } {
  const [state, setState] = useState<RevisionsState>({ status: 'loading' })
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when there are more of them, or by hand
  useEffect(() => {
    let isWanted = true
    const show = (next: RevisionsState) => isWanted && setState(next)
    request('articles.revisions', { id }).then(
      (revisions) => show({ status: 'ready', revisions }),
      (thrown: unknown) => show({ status: 'failed', message: sayWhy(thrown) })
    )
    return () => {
      isWanted = false
    }
  }, [id, count, asked])
  const retry = useCallback(() => {
    setState({ status: 'loading' })
    setAsked((times) => times + 1)
  }, [])
  return { state, retry }
}
