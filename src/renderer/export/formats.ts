import type { ExportFormat, SavedKind } from '@shared/contract/export'
import type { MessageKey } from '@shared/messages/catalog'

/** What the reader can choose; a PDF is printed from the web page. */
export type ChosenFormat = ExportFormat | 'pdf'

/** The formats, each with what it is good for. */
export const formats: readonly { readonly id: ChosenFormat; readonly name: MessageKey; readonly about: MessageKey }[] = [
  { id: 'epub', name: 'export.formatEpub', about: 'export.aboutEpub' },
  { id: 'html', name: 'export.formatHtml', about: 'export.aboutHtml' },
  { id: 'pdf', name: 'export.formatPdf', about: 'export.aboutPdf' },
  { id: 'markdown', name: 'export.formatMarkdown', about: 'export.aboutMarkdown' },
  { id: 'json', name: 'export.formatJson', about: 'export.aboutJson' }
]

/** How the library writes a chosen format. */
export const writtenAs = (format: ChosenFormat): ExportFormat => (format === 'pdf' ? 'html' : format)

/** What the save dialog is opened for. */
export const savedAs = (format: ChosenFormat, stories: number): SavedKind =>
  format === 'markdown' && stories !== 1 ? 'markdown-zip' : format
