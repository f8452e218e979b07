import type { Command } from './command'

/** What commands do with the reader's passages and notes. */
export interface AnnotationTarget {
  /** Marks the words that are selected; where none are, lets the keyboard choose them. */
  highlight(withNote: boolean): void
  writeNote(): void
  hasHighlights(): boolean
  walkHighlights(step: 1 | -1): void
  exportNotes(): void
}

export const annotationCommands = [
  { id: 'highlight', title: 'commands.highlight', group: 'story', keys: ['h'], run: (t) => t.highlight(false) },
  { id: 'highlight-note', title: 'commands.highlightNote', group: 'story', keys: ['shift+h'], run: (t) => t.highlight(true) },
  { id: 'note', title: 'commands.note', group: 'story', keys: ['e'], run: (t) => t.writeNote() },
  {
    id: 'next-highlight',
    title: 'commands.nextHighlight',
    group: 'story',
    keys: ['.'],
    run: (t) => t.walkHighlights(1),
    when: (t) => t.hasHighlights()
  },
  {
    id: 'previous-highlight',
    title: 'commands.previousHighlight',
    group: 'story',
    keys: [';'],
    run: (t) => t.walkHighlights(-1),
    when: (t) => t.hasHighlights()
  },
  { id: 'export-notes', title: 'commands.exportNotes', group: 'library', keys: [], run: (t) => t.exportNotes() }
] as const satisfies readonly Command<AnnotationTarget>[]
