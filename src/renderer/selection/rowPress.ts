import type { MouseEvent } from 'react'
import { hasMod } from '../commands/keys'
import type { RowChoice } from '../commands/selectionCommands'

/** What a press on a row selects: with Ctrl (⌘ on macOS) the row, with Shift the span to it; null for one that opens the story. */
export function rowChoice(event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): RowChoice | null {
  if (event.shiftKey) return 'span'
  return hasMod(event) ? 'row' : null
}

/** A press that selects rows does not select their text. */
export function keepText(event: MouseEvent): void {
  if (rowChoice(event) !== null) event.preventDefault()
}
