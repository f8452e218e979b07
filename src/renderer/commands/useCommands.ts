import { useEffect, useEffectEvent } from 'react'
import { onEvent } from '../library/request'
import { type Command, type CommandTarget, commandOf } from './commands'
import { useHeardCommands } from './effectiveKeys'
import { followKeys } from './followKeys'

/** Runs commands by key and by menu for as long as the window lives. */
export function useCommands(target: CommandTarget): void {
  const shown = useHeardCommands()
  const run = useEffectEvent((command: Command | undefined) => {
    if (command?.when?.(target) ?? true) command?.run(target)
  })
  const available = useEffectEvent(() => shown.filter(({ when }) => when?.(target) ?? true))
  useEffect(() => {
    const stop = followKeys(
      () => available(),
      (command) => run(command)
    )
    const stopMenu = onEvent('menu.command', ({ command }) => run(commandOf(command)))
    return () => {
      stop()
      stopMenu()
    }
  }, [])
}
