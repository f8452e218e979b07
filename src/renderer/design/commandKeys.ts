import { createContext, useContext } from 'react'
import type { CommandId } from '../commands/commands'

/** The keys that are in effect, by command; the first of each is the one to show. */
export type KeysByCommand = ReadonlyMap<string, readonly string[]>

/** Set once for the whole window, so that every tip and hint says the reader's own keys. */
export const CommandKeys = createContext<KeysByCommand>(new Map())

const none: readonly string[] = []

/** The keys that a command answers to now; empty where it has none, or no command is meant. */
export function useKeysOf(command: CommandId | undefined): readonly string[] {
  const keys = useContext(CommandKeys)
  return command === undefined ? none : (keys.get(command) ?? none)
}
