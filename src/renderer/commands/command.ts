import type { MessageKey } from '@shared/messages/catalog'

/** Where the palette, the help sheet and the key editor put a command. */
export const commandGroups = ['list', 'story', 'places', 'library', 'window'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Every act of one area of the window, as the composition root connects it. */
export interface Command<Target> {
  /** Stable: keys the reader chose are kept by it. */
  readonly id: string
  readonly title: MessageKey
  readonly group: CommandGroup
  /** Sequences such as `g a`, `shift+a`, `mod+k` (Ctrl, ⌘ on macOS); the first is shown. */
  readonly keys: readonly string[]
  readonly run: (target: Target) => void
  /** Keys go to the first command of the table that has them and is available now. */
  readonly when?: (target: Target) => boolean
}
