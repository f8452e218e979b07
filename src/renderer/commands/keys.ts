/** The part of a keyboard event that matters here. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** A letter is being put together by an input method. */
  readonly isComposing?: boolean
  /** Of a real event: tells `AltGraph`, by which many keyboards write `[` and `@`. */
  getModifierState?(modifier: 'AltGraph'): boolean
}

const isMac = /Mac/.test(globalThis.navigator?.userAgent ?? '')

/** Whether Ctrl, on macOS ⌘, is held. */
export const hasMod = ({ ctrlKey, metaKey }: Pick<KeyPress, 'ctrlKey' | 'metaKey'>): boolean => (isMac ? metaKey : ctrlKey)

/**
 * A key as the command table writes it: `a`, `shift+a`, `shift+space`, `?`, `mod+k`, `alt+ArrowUp`; null for what belongs to the
 * system or is part of a letter that is still being composed.
 */
export function pressName(event: KeyPress, onMac = isMac): string | null {
  const mod = onMac ? event.metaKey : event.ctrlKey
  const foreign = onMac ? event.ctrlKey : event.metaKey
  if (event.isComposing || unnamed.has(event.key)) return null
  if (isWritten(event, onMac)) return keyName(event.key)
  if (foreign) return null
  return [mod && 'mod', event.altKey && 'alt', isShiftNamed(event) && 'shift', keyName(event.key)].filter(Boolean).join('+')
}

const unnamed: ReadonlySet<string> = new Set(['Alt', 'AltGraph', 'CapsLock', 'Control', 'Dead', 'Meta', 'Process', 'Shift', 'Unidentified'])

/** A sign that takes a modifier to write, such as `[` on a German keyboard: the modifier is no part of its name. */
function isWritten(event: KeyPress, onMac: boolean): boolean {
  if (event.key.length !== 1) return false
  return onMac ? event.altKey && !event.metaKey && !event.ctrlKey : (event.getModifierState?.('AltGraph') ?? false)
}

/** Shift is part of a letter's name, and of a key's that writes nothing: how `?` is typed differs between keyboards. */
function isShiftNamed({ key, shiftKey }: KeyPress): boolean {
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  return shiftKey && (isLetter || key === ' ' || key.length > 1)
}

function keyName(key: string): string {
  if (key === ' ') return 'space'
  return key.length === 1 ? key.toLowerCase() : key
}

/** Anything with keys. */
export interface Keyed {
  readonly keys: readonly string[]
}

/** What a press leads to: a command, the beginning of a sequence, or nothing. */
export type KeyOutcome<Command> =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'pending'; readonly pressed: string }
  | { readonly kind: 'nothing' }

/** Matches a press after those already made of a sequence (`pending`, empty for none). A broken sequence starts anew with this press. */
export function matchKeys<Command extends Keyed>(table: readonly Command[], pending: string, press: string): KeyOutcome<Command> {
  const pressed = pending === '' ? press : `${pending} ${press}`
  const command = table.find(({ keys }) => keys.includes(pressed))
  if (command) return { kind: 'command', command }
  if (table.some(({ keys }) => keys.some((sequence) => sequence.startsWith(`${pressed} `)))) return { kind: 'pending', pressed }
  return pending === '' ? { kind: 'nothing' } : matchKeys(table, '', press)
}

const typing = 'input, textarea, select, [contenteditable="true"], [role="slider"]'
const pressable = 'button, summary, [role="button"], [role="menuitem"], [role="radio"], [role="switch"]'
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], body[data-dragging]'
/** What goes from row to row of the sidebar, and opens and closes folders. */
const rowKeys = /^(?:Arrow(?:Down|Left|Right|Up)|End|Home)$/

/** Whether a key pressed on this element belongs to the element: nothing runs while the reader types or answers a dialog. */
export function keepsKey(target: Element, press: string): boolean {
  if (target.closest(overlays) || isUnderSheet(target)) return true
  if (target.closest(typing)) return !press.startsWith('mod+') || ownedByText.has(press)
  if (rowKeys.test(press) && target.closest('[data-sidebar-row]') !== null) return true
  const activates = press === 'space' || press === 'shift+space' || press === 'Enter'
  if (activates && target.closest(pressable) !== null) return true
  // Space does nothing to a link, and is wanted for the page.
  return press === 'Enter' && target.closest('a[href]') !== null
}

/** Nothing has the focus while a sheet is open: what had it is gone. */
const isUnderSheet = (target: Element): boolean => target === document.body && document.querySelector('[data-sheet]') !== null

/** What text fields everywhere do by these keys. */
const ownedByText: ReadonlySet<string> = new Set(
  ['a', 'c', 'v', 'x', 'y', 'z', 'shift+z', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) => `mod+${key}`)
)
