import { type AnnotationTarget, annotationCommands } from './annotationCommands'
import type { Command as CommandOf } from './command'
import { type LibraryTarget, libraryCommands } from './libraryCommands'
import { type ListTarget, listCommands } from './listCommands'
import { leaveAlone, type PageTarget, pageCommands, pagingCommands } from './pageCommands'
import { type PlaceTarget, placeCommands } from './placeCommands'
import { type SelectionTarget, selectionCommands } from './selectionCommands'
import { type StoryTarget, storyCommands } from './storyCommands'
import { type TreeTarget, treeCommands } from './treeCommands'
import { type WindowTarget, windowCommands } from './windowCommands'

/** What commands act on: the window, as the composition root connects it. */
export type CommandTarget = ListTarget &
  SelectionTarget &
  StoryTarget &
  PageTarget &
  AnnotationTarget &
  PlaceTarget &
  LibraryTarget &
  TreeTarget &
  WindowTarget

/** One thing the reader can ask for. */
export type Command = CommandOf<CommandTarget>

const table = [
  ...storyCommands,
  ...pageCommands,
  ...pagingCommands,
  leaveAlone,
  ...annotationCommands,
  ...selectionCommands,
  ...listCommands,
  ...placeCommands,
  ...libraryCommands,
  ...treeCommands,
  ...windowCommands
] as const

/** The ids of the table, for code that means one of its commands. */
export type CommandId = (typeof table)[number]['id']

/**
 * Every command of the window: keys, menu, palette and help sheet are made from this table. Where two have one key, the one that
 * comes first has it as long as it is available: matches are walked before the list.
 */
export const commands: readonly Command[] = table

/** The command of this id, which may come from the menu or from what is stored. */
export function commandOf(id: string): Command | undefined {
  return commands.find((command) => command.id === id)
}
