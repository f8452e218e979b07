import type { RulePreview } from '@shared/contract/rules'
import { useEffect, useState } from 'react'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'

export type PreviewState =
  | { readonly status: 'nothing' | 'looking' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'found'; readonly query: string; readonly preview: RulePreview }

/** Milliseconds of rest after a letter. */
const REST = 200

/** What the saved stories hold that a query asks for; what was found last stays until the next is. */
export function usePreview(query: string): PreviewState {
  const [state, setState] = useState<PreviewState>({ status: 'nothing' })
  useEffect(() => {
    if (query.trim() === '') return setState({ status: 'nothing' })
    let isLatest = true
    const timer = setTimeout(() => {
      request('rules.preview', { query }).then(
        (preview) => isLatest && setState({ status: 'found', query, preview }),
        (thrown: unknown) => isLatest && setState({ status: 'failed', message: sayWhy(thrown) })
      )
    }, REST)
    setState((last) => (last.status === 'found' ? last : { status: 'looking' }))
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [query])
  return state
}
