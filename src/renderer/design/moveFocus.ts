import type { KeyboardEvent } from 'react'

/** Up, down, Home and End move the focus between the lines that a selector finds, once one of them has it or what is around them. */
export function moveFocus(lines: string) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(lines)]
    const index = rows.findIndex((row) => row.matches(':focus'))
    const isHere = index >= 0 || event.target === event.currentTarget
    const next = !isHere ? null : targetIndex(event.key, index, rows.length)
    if (next === null) return
    event.preventDefault()
    rows[next]?.focus()
  }
}

function targetIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1)
    case 'ArrowUp':
      return Math.max(index - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
