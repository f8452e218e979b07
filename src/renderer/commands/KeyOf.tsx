import { useKeysOf } from '../design/commandKeys'
import { KeyCaps } from '../design/KeyCaps'
import { t } from '../messages/translate'
import { type CommandId, commandOf } from './commands'

interface KeyOfProps {
  readonly command: CommandId
}

/** The key of a command, beside what does the same; nothing where it has none. */
export function KeyOf({ command }: KeyOfProps) {
  const [keys] = useKeysOf(command)
  return keys !== undefined && <KeyCaps keys={keys} />
}

/** The key of a command within a sentence; where it has none the command by its name, as the palette finds it. */
export function KeyOrName({ command }: KeyOfProps) {
  const [keys] = useKeysOf(command)
  const title = commandOf(command)?.title
  if (keys === undefined && title !== undefined) return <q>{t(title)}</q>
  return keys !== undefined && <KeyCaps keys={keys} />
}
