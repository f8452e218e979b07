import { useEffect, useEffectEvent } from 'react'
import { onEvent } from '../library/request'
import { type Command, type CommandTarget, commandOf, commands } from './commands'
import { keepsKey, matchKeys, pressName } from './keys'

/** A sequence (`g a`) is given up after this pause. */
const SEQUENCE_MS = 1200

/** Runs commands by key and by menu for as long as the window lives. */
export function useCommands(target: CommandTarget): void {
  const run = useEffectEvent((act: (target: CommandTarget) => void) => act(target))
  const available = useEffectEvent(() => commands.filter(({ when }) => when?.(target) ?? true))
  useEffect(
    () =>
      followKeys(
        () => available(),
        (act) => run(act)
      ),
    []
  )
  useEffect(() => onEvent('menu.command', ({ command }) => run((t) => commandOf(command)?.run(t))), [])
}

type Run = (act: (target: CommandTarget) => void) => void

function followKeys(available: () => readonly Command[], run: Run): () => void {
  let pending = ''
  let pressedAt = 0
  const onKeyDown = (event: KeyboardEvent) => {
    const press = pressName(event)
    if (press === null || event.defaultPrevented || !(event.target instanceof Element) || keepsKey(event.target, press)) return
    const outcome = matchKeys(available(), event.timeStamp - pressedAt < SEQUENCE_MS ? pending : '', press)
    pending = outcome.kind === 'pending' ? outcome.pressed : ''
    pressedAt = event.timeStamp
    if (outcome.kind !== 'nothing') event.preventDefault()
    if (outcome.kind === 'command') run(outcome.command.run)
  }
  // Before the components: a list or button that stops an event it does not use must not silence the keys.
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}
