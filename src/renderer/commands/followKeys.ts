import type { Command } from './commands'
import { keepsKey, matchKeys, pressName } from './keys'

/** A sequence (`g a`) is given up after this pause. */
const SEQUENCE_MS = 1200

/** Listens to the keys of the whole window and hands over each command they name, until the returned function is called. */
export function followKeys(available: () => readonly Command[], run: (command: Command) => void): () => void {
  let pending = ''
  let pressedAt = 0
  const onKeyDown = (event: KeyboardEvent) => {
    const press = pressName(event)
    if (press === null || event.defaultPrevented || !(event.target instanceof Element) || keepsKey(event.target, press)) return
    const outcome = matchKeys(available(), event.timeStamp - pressedAt < SEQUENCE_MS ? pending : '', press)
    pending = outcome.kind === 'pending' ? outcome.pressed : ''
    pressedAt = event.timeStamp
    if (outcome.kind !== 'nothing') event.preventDefault()
    if (outcome.kind === 'command') run(outcome.command)
  }
  // Before the components: a list or button that stops an event it does not use must not silence the keys.
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}
