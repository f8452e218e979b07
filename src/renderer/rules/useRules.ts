import type { RuleId } from '@shared/contract/ids'
import type { FilterRule, RuleProgress } from '@shared/contract/rules'
import { useCallback, useEffect, useState } from 'react'
import { report } from '../design/report'
import { onEvent, request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'

export type RulesState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly rules: readonly FilterRule[] }

/** What an act came to, and how to undo it; null where there is nothing to undo. */
export interface RuleNotice {
  readonly text: string
  readonly undo: (() => Promise<unknown>) | null
}

/** A rule on its way through the saved stories. */
export interface Applying extends RuleProgress {
  readonly id: RuleId
}

/** The rules, followed as they match, and what can be done with them. */
export function useRules() {
  const [state, setState] = useState<RulesState>({ status: 'loading' })
  const [notice, setNotice] = useState<RuleNotice | null>(null)
  const [applying, setApplying] = useState<Applying | null>(null)
  const refresh = useCallback(async () => {
    const rules = await request('rules.list', undefined)
    setState({ status: 'ready', rules })
  }, [])
  useEffect(() => {
    const follow = () => void refresh().catch((thrown: unknown) => setState({ status: 'failed', message: sayWhy(thrown) }))
    follow()
    return onEvent('changes.available', follow)
  }, [refresh])

  useEffect(() => onEvent('rules.progress', (progress) => setApplying((known) => known && { ...known, ...progress })), [])

  /** Runs an act, shows the rules as they are then, and says what came of it. */
  const act = useCallback(
    (work: () => Promise<RuleNotice | null>) => {
      const run = async () => {
        setNotice(null)
        setNotice(await work())
        await refresh()
      }
      run().catch((thrown: unknown) => setNotice({ text: sayWhy(thrown), undo: null }))
    },
    [refresh]
  )
  const apply = useCallback(async ({ id }: Pick<FilterRule, 'id'>): Promise<RuleNotice> => {
    setApplying({ id, done: 0, total: 0 })
    try {
      const { matched, changed, undoToken } = await request('rules.apply', { id })
      const undo = changed === 0 ? null : () => request('rules.undoApply', { undoToken })
      return { text: t('rules.applied', { matched, changed }), undo }
    } finally {
      setApplying(null)
    }
  }, [])
  return {
    state,
    notice,
    applying,
    cancelApply: () => report(request('rules.cancelApply', undefined)),
    apply: (rule: FilterRule) => act(() => apply(rule)),
    /** After a rule was kept; `applies`: to the saved stories as well. */
    kept: (rule: FilterRule, applies: boolean) =>
      act(async () => (applies ? await apply(rule) : { text: t('rules.kept', { title: rule.title }), undo: null })),
    setOn: ({ id }: FilterRule, isOn: boolean) =>
      act(async () => {
        await request('rules.change', { id, isOn })
        return null
      }),
    move: ({ id, title }: FilterRule, places: 1 | -1) =>
      act(async () => {
        const rules = await request('rules.move', { id, places })
        const place = rules.findIndex((rule) => rule.id === id) + 1
        return { text: t('rules.moved', { title, place, count: rules.length }), undo: null }
      }),
    remove: ({ id, title }: FilterRule) =>
      act(async () => {
        const { undoToken } = await request('rules.remove', { id })
        return { text: t('rules.removed', { title }), undo: () => request('rules.undoRemove', { undoToken }) }
      }),
    undo: () =>
      act(async () => {
        await notice?.undo?.()
        return { text: t('rules.undone'), undo: null }
      })
  }
}

export type Rules = ReturnType<typeof useRules>
