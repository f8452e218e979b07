import { menuKeys } from '@shared/contract/menuKeys'
import type { Settings } from '@shared/contract/settings'
import { useMemo } from 'react'
import type { KeysByCommand } from '../design/commandKeys'
import { useSettings } from '../library/useSettings'
import { type Command, commands } from './commands'
import { type KeyTable, keyPresets } from './presets'

/** What keys need to know of a command. */
export type KeyHolder = Pick<Command, 'id' | 'keys' | 'when'>

/** Whether one of two sequences would never be reached: they are the same, or one begins with the whole of the other. */
export function hidesOther(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

/** Whether two commands get in each other's way by these keys. One that is only sometimes available takes a key while it is. */
function isRival(one: KeyHolder, oneKeys: string, other: KeyHolder, otherKeys: string): boolean {
  if (one.id === other.id || !hidesOther(oneKeys, otherKeys)) return false
  return oneKeys !== otherKeys || (one.when === undefined && other.when === undefined)
}

/** Each command with the keys it answers to now: those the reader chose, else those of the preset, else its own where they are free. */
export function withKeys<Holder extends KeyHolder>(
  table: readonly Holder[],
  { keyPreset, keys }: Pick<Settings, 'keyPreset' | 'keys'>
): readonly Holder[] {
  const preset: KeyTable = keyPresets[keyPreset]
  const chosen = table.flatMap((command) => claims(command, keys[command.id]))
  const ofPreset = table.flatMap((command) => (keys[command.id] === undefined ? claims(command, preset[command.id]) : []))
  return table.map((command) => {
    if (keys[command.id] !== undefined) return { ...command, keys: keys[command.id] ?? [] }
    const stronger = preset[command.id] === undefined ? [...chosen, ...ofPreset] : chosen
    const wanted = preset[command.id] ?? command.keys
    return { ...command, keys: wanted.filter((sequence) => !stronger.some((claim) => isRival(command, sequence, claim.by, claim.keys))) }
  })
}

const claims = (by: KeyHolder, keys: readonly string[] | undefined) => (keys ?? []).map((sequence) => ({ by, keys: sequence }))

/** The commands whose keys these would take or hide. */
export function rivalsOf<Holder extends KeyHolder>(table: readonly Holder[], holder: Holder, sequence: string): readonly Holder[] {
  return table.filter((other) => other.keys.some((keys) => isRival(holder, sequence, other, keys)))
}

/** Each command with the key of the native menu too, where no command of the window has it. */
export function withMenuKeys<Holder extends KeyHolder>(
  table: readonly Holder[],
  ofMenu: Readonly<Record<string, string>>
): readonly Holder[] {
  return table.map((command) => {
    const keys = ofMenu[command.id]
    const isFree = keys !== undefined && table.every((other) => other.keys.every((heard) => !hidesOther(heard, keys)))
    return isFree ? { ...command, keys: [...command.keys, keys] } : command
  })
}

/** The command table with the keys that the window listens to now. */
export function useHeardCommands(): readonly Command[] {
  const [{ keyPreset, keys }] = useSettings()
  // biome-ignore lint/correctness/useExhaustiveDependencies: keys are told apart by what they are; each change of a setting brings another object
  return useMemo(() => withKeys(commands, { keyPreset, keys }), [keyPreset, JSON.stringify(keys)])
}

/** The command table with all keys that are in effect, the native menu's among them. */
export function useShownCommands(): readonly Command[] {
  const heard = useHeardCommands()
  return useMemo(() => withMenuKeys(heard, menuKeys), [heard])
}

/** The keys that are in effect, by command. */
export function useKeysByCommand(): KeysByCommand {
  const shown = useShownCommands()
  return useMemo(() => new Map(shown.map(({ id, keys }) => [id, keys])), [shown])
}
