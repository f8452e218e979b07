import type { ExportScope } from '@shared/contract/export'

/** Something that can be exported: what the dialog calls it, and what the file is called. */
export interface ExportSubject {
  readonly id: 'all' | 'annotated' | 'list' | 'search' | 'selection' | 'story'
  readonly words: string
  readonly title: string
  readonly scope: ExportScope
}
