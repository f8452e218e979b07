import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

const ROWS = '[data-sidebar-row]'

/** Handlers of the element whose rows they are. */
export interface RovingRow {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * One of the rows is a stop of Tab: the one that had the focus last, or what is shown. Up, down, Home and End go from row to row; along the line
 * folders are opened and gone into, and closed and gone out of. Rows are drawn with `tabIndex={-1}`.
 */
export function useRovingRow(
  nav: RefObject<HTMLElement | null>,
  current: string,
  onFold: (row: string, isOpen: boolean) => void
): RovingRow {
  const last = useRef<string | null>(null)
  const hasFocus = useRef(false)
  const shown = useRef(current)
  // After every drawing: rows come, go and change places.
  useLayoutEffect(() => {
    if (nav.current === null) return
    if (shown.current !== current && !hasFocus.current) last.current = null
    shown.current = current
    const row = settle(nav.current, last.current)
    // A row that went to another folder is another element now.
    if (hasFocus.current && document.activeElement === document.body) row?.focus()
  })
  return {
    onFocus: ({ target }) => {
      const row = target.closest<HTMLElement>(ROWS)
      if (row === null || nav.current === null) return
      hasFocus.current = true
      last.current = row.dataset['sidebarRow'] ?? null
      settle(nav.current, last.current)
    },
    onBlur: () => {
      hasFocus.current = false
    },
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return
      const row = event.target.closest<HTMLElement>(ROWS)
      if (row === null || nav.current === null || !act(nav.current, row, event.key, onFold)) return
      event.preventDefault()
    }
  }
}

/** Makes one row the stop: the one of that name, else what is shown, else the first. */
function settle(nav: HTMLElement, name: string | null): HTMLElement | null {
  const named = name === null ? null : nav.querySelector<HTMLElement>(`[data-sidebar-row="${CSS.escape(name)}"]`)
  const stop = named ?? nav.querySelector<HTMLElement>(`${ROWS}[aria-current="page"]`) ?? nav.querySelector<HTMLElement>(ROWS)
  for (const other of nav.querySelectorAll<HTMLElement>(`${ROWS}[tabindex="0"]`)) if (other !== stop) other.tabIndex = -1
  if (stop) stop.tabIndex = 0
  return stop
}

/** Whether a key means something here. */
function act(nav: HTMLElement, row: HTMLElement, key: string, onFold: (row: string, isOpen: boolean) => void): boolean {
  const rows = [...nav.querySelectorAll<HTMLElement>(ROWS)]
  const index = rows.indexOf(row)
  const expanded = row.getAttribute('aria-expanded')
  const fold = (isOpen: boolean) => onFold(row.dataset['sidebarRow'] ?? '', isOpen)
  switch (lineKey(nav, key)) {
    case 'ArrowDown':
      rows[Math.min(index + 1, rows.length - 1)]?.focus()
      return true
    case 'ArrowUp':
      rows[Math.max(index - 1, 0)]?.focus()
      return true
    case 'Home':
      rows[0]?.focus()
      return true
    case 'End':
      rows.at(-1)?.focus()
      return true
    case 'onward':
      if (expanded === 'false') fold(true)
      else if (expanded === 'true') firstInside(row)?.focus()
      return true
    case 'back':
      if (expanded === 'true') fold(false)
      else around(row)?.focus()
      return true
    default:
      return false
  }
}

/** Along the line and against it: in Arabic the other way round. */
function lineKey(nav: HTMLElement, key: string): string {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return key
  const isLeftBack = getComputedStyle(nav).direction === 'ltr'
  return (key === 'ArrowLeft') === isLeftBack ? 'back' : 'onward'
}

const firstInside = (row: HTMLElement): HTMLElement | null => row.closest('li')?.querySelector<HTMLElement>(`:scope ul ${ROWS}`) ?? null

/** The row of the folder around. */
const around = (row: HTMLElement): HTMLElement | null =>
  row.closest('li')?.parentElement?.closest('li')?.querySelector<HTMLElement>(ROWS) ?? null
