import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Panes } from './usePanes'

/** The elements of the panes. */
export interface PaneElements {
  readonly sidebar: RefObject<HTMLElement | null>
  readonly list: RefObject<HTMLElement | null>
  readonly story: RefObject<HTMLElement | null>
}

/** A pane that goes hands the focus on: the story to the row it was opened from, the others to what stands beside them. */
export function useFocusAmongPanes({ mode, isSidebarOpen, isListOpen, isStoryOpen }: Panes, { sidebar, list, story }: PaneElements): void {
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    const isMount = isFirst.current
    isFirst.current = false
    // A sidebar that slides over gives the focus back itself.
    const goneSidebar = isSidebarOpen || mode !== 'three' ? null : sidebar
    if (isMount || !isFocusLost([goneSidebar, isListOpen ? null : list, isStoryOpen ? null : story])) return
    if (isListOpen && (mode !== 'one' || !isStoryOpen)) focusRow(list.current)
    else story.current?.focus({ preventScroll: true })
  }, [mode, isSidebarOpen, isListOpen, isStoryOpen, sidebar, list, story])
}

/** Whether the focus is in a pane that is closed now, or nowhere: what is no longer drawn loses it. */
function isFocusLost(closed: readonly (RefObject<HTMLElement | null> | null)[]): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || closed.some((pane) => pane?.current?.contains(focused))
}

function focusRow(list: HTMLElement | null): void {
  const row = list?.querySelector<HTMLElement>('[data-list] [tabindex="0"]')
  if (row) row.focus({ preventScroll: true })
  else list?.focus({ preventScroll: true })
}
