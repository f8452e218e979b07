import { useEffect, useEffectEvent } from 'react'
import { onEvent } from '../library/request'
import { type Command, type CommandTarget, commandOf, commands } from './commands'
import { followKeys } from './followKeys'

/** Runs commands by key and by menu for as long as the window lives. */
export function useCommands(target: CommandTarget): void {
  const run = useEffectEvent((command: Command | undefined) => command?.run(target))
  const available = useEffectEvent(() => commands.filter(({ when }) => when?.(target) ?? true))
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
