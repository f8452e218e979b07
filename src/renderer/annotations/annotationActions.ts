import type { Annotation, AnnotationChoice, AnnotationColor, AnnotationId, Passage } from '@shared/contract/annotations'
import type { ArticleId } from '@shared/contract/ids'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { t } from '../messages/translate'

/** What the reader does with passages and notes. Each is in the library when it resolves, and is shown when it comes back as a change. */
export function addHighlight(articleId: ArticleId, passage: Passage, color: AnnotationColor, note = ''): Promise<Annotation> {
  return request('annotations.add', { articleId, passage, color, note })
}

/** Writes the note on a whole story, in place of the one there was; without words it goes. */
export async function saveStoryNote(articleId: ArticleId, present: Annotation | null, note: string): Promise<void> {
  if (present !== null) return saveNote(present, note)
  if (note.trim() !== '') await request('annotations.add', { articleId, passage: null, note })
}

/** Writes a note; a passage without one stays marked, a note on the whole story without words goes. */
export async function saveNote({ id, passage, note: before }: Annotation, note: string): Promise<void> {
  if (note.trim() === before.trim()) return
  if (passage === null && note.trim() === '') return removeAnnotations([id])
  await request('annotations.change', { id, note: note.trim() })
}

export async function recolor({ id }: Pick<Annotation, 'id'>, color: AnnotationColor): Promise<void> {
  await request('annotations.change', { id, color })
}

export async function removeAnnotations(ids: readonly AnnotationId[]): Promise<void> {
  const { removed, undoToken } = await request('annotations.remove', { ids: [...ids] })
  showToast(t('annotations.removed', { count: removed }), {
    title: t('common.undo'),
    run: () => report(request('annotations.undoRemove', { undoToken }))
  })
}

/** A passage as it is copied: its words, and the note below. */
export async function copyPassage(quote: string, note = ''): Promise<void> {
  await request('shell.copyText', { text: note === '' ? quote : `${quote}\n\n${note}` })
  showToast(t('annotations.copied'))
}

/** Saves passages and notes as a Markdown file: of one story, or all that a list shows. */
export async function exportMarkdown(choice: AnnotationChoice, name: string) {
  const { text, count } = await request('annotations.toMarkdown', choice)
  const { saved } = await request('shell.saveFile', { name: `${fileName(name)}.md`, text })
  if (saved) showToast(t('annotations.exported', { count }))
}

/** What every file system takes as a name. */
function fileName(name: string): string {
  const plain = name
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.slice(0, 100).replace(/[. ]+$/, '') || t('annotations.title')
}
