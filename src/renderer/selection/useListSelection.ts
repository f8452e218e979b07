import { useEffect, useLayoutEffect } from 'react'
import { keepListed, type Rows } from './selection'
import { changeSelection, clearSelection, hasSelection } from './selectionStore'

/**
 * Keeps the selection with its list: another list (by `key`) begins with none, and rows that go are no longer selected.
 * `follow` calls back when rows change that are not told by another `rows`.
 */
export function useListSelection(key: string, rows: Rows, follow: (listener: () => void) => () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: lists are told apart by `key`; before the other list is painted
  useLayoutEffect(() => clearSelection, [key])
  useEffect(() => {
    const keep = () => {
      if (hasSelection()) changeSelection((selection) => keepListed(selection, rows))
    }
    keep()
    return follow(keep)
  }, [rows, follow])
}
