import type { HistoryEntry } from '@shared/contract/history'
import type { ArticleId } from '@shared/contract/ids'
import { useCallback, useEffect, useState } from 'react'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'

type HistoryState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly entries: readonly HistoryEntry[]; readonly next: number | null }

const PAGE = 100

/** What was opened, as far as it holds a text. `more` reads on; null when there is no more. `remove` takes entries out, null all of them. */
export function useHistory(text: string) {
  const [state, setState] = useState<HistoryState>({ status: 'loading' })
  const [changes, setChanges] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` asks anew
  useEffect(() => {
    let isLatest = true
    request('history.page', { text, limit: PAGE }).then(
      (page) => isLatest && setState({ status: 'ready', ...page }),
      (thrown: unknown) => isLatest && setState({ status: 'failed', message: sayWhy(thrown) })
    )
    return () => {
      isLatest = false
    }
  }, [text, changes])
  const remove = useCallback((ids: readonly ArticleId[] | null) => {
    const changed = () => setChanges((count) => count + 1)
    const restore = async (undoToken: string) => {
      await request('history.restore', { undoToken })
      changed()
    }
    const run = async () => {
      const { removed, undoToken } = await request('history.remove', { ids: ids === null ? null : [...ids] })
      changed()
      showToast(t('organise.forgotten', { count: removed }), { title: t('common.undo'), run: () => report(restore(undoToken)) })
    }
    report(run())
  }, [])
  return { state, more: moreOf(state, text, setState), remove }
}

function moreOf(state: HistoryState, text: string, setState: (state: HistoryState) => void): (() => void) | null {
  if (state.status !== 'ready' || state.next === null) return null
  const read = async () => {
    const page = await request('history.page', { text, before: state.next, limit: PAGE })
    setState({ status: 'ready', entries: [...state.entries, ...page.entries], next: page.next })
  }
  return () => report(read())
}
