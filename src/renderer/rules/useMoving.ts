import type { RuleId } from '@shared/contract/ids'
import { useLayoutEffect, useRef } from 'react'
import type { RulesState } from './useRules'

/** Keeps the focus on the button that moved a rule, or on its fellow where the rule can go no further. */
export function useMoving(state: RulesState) {
  const list = useRef<HTMLOListElement>(null)
  const last = useRef<{ readonly id: RuleId; readonly places: 1 | -1 } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is put where it was when the rules stand in another order
  useLayoutEffect(() => {
    if (last.current === null) return
    const { id, places } = last.current
    const buttons = [places, -places].map((way) =>
      list.current?.querySelector<HTMLButtonElement>(`[data-rule="${id}"] [data-move="${way}"]`)
    )
    buttons.find((button) => button && !button.disabled)?.focus()
    last.current = null
  }, [state])
  const moved = (id: RuleId, places: 1 | -1) => {
    last.current = { id, places }
  }
  return { list, moved }
}
