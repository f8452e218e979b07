import type { Command } from './commands'

/** The part of a keyboard event that matters here. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** A key as the command table writes it: `a`, `shift+a`, `shift+space`, `?`; null with a modifier that belongs to the system. */
export function pressName(event: KeyPress): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === ' ') return event.shiftKey ? 'shift+space' : 'space'
  // Shift is part of a letter's name only: how `?` is typed differs between keyboards.
  const isLetter = event.key.toLowerCase() !== event.key.toUpperCase() && event.key.length === 1
  return isLetter && event.shiftKey ? `shift+${event.key.toLowerCase()}` : isLetter ? event.key.toLowerCase() : event.key
}

/** What a press leads to: a command, the beginning of a sequence, or nothing. */
export type KeyOutcome =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'pending'; readonly pressed: string }
  | { readonly kind: 'nothing' }

/** Matches a press after those already made of a sequence (`pending`, empty for none). A broken sequence starts anew with this press. */
export function matchKeys(table: readonly Command[], pending: string, press: string): KeyOutcome {
  const pressed = pending === '' ? press : `${pending} ${press}`
  const command = table.find(({ keys }) => keys.includes(pressed))
  if (command) return { kind: 'command', command }
  if (table.some(({ keys }) => keys.some((sequence) => sequence.startsWith(`${pressed} `)))) return { kind: 'pending', pressed }
  return pending === '' ? { kind: 'nothing' } : matchKeys(table, '', press)
}

const typing = 'input, textarea, select, [contenteditable="true"], [role="slider"]'
const pressable = 'button, a[href], summary, [role="button"], [role="menuitem"], [role="radio"], [role="switch"]'
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** Whether a key pressed on this element belongs to the element: nothing runs while the reader types or answers a dialog. */
export function keepsKey(target: Element, press: string): boolean {
  if (target.closest(typing) || target.closest(overlays)) return true
  const activates = press === 'space' || press === 'shift+space' || press === 'Enter'
  return activates && target.closest(pressable) !== null
}
