import type { ArticleId } from '@shared/contract/ids'
import { useSyncExternalStore } from 'react'
import { createStore } from '../library/store'
import { NOTHING_SELECTED, type Selection } from './selection'

/** What is selected in the list on screen. Apart from the window's state, so that selecting draws only what shows it. */
export const selectionStore = createStore<Selection>(NOTHING_SELECTED)

/** Changes the selection; the same one draws nothing. */
export function changeSelection(change: (selection: Selection) => Selection): void {
  const before = selectionStore.get()
  const after = change(before)
  if (after !== before) selectionStore.set(after)
}

export const clearSelection = (): void => changeSelection((now) => (now.ids.size === 0 && now.anchor === null ? now : NOTHING_SELECTED))

export const hasSelection = (): boolean => selectionStore.get().ids.size > 0

export const useSelectedIds = (): ReadonlySet<ArticleId> => useSelection(({ ids }) => ids)

export const useSelectionSize = (): number => useSelection(({ ids }) => ids.size)

export const useHasSelection = (): boolean => useSelection(({ ids }) => ids.size > 0)

function useSelection<Value>(read: (selection: Selection) => Value): Value {
  const snapshot = () => read(selectionStore.get())
  return useSyncExternalStore(selectionStore.subscribe, snapshot, snapshot)
}
