import type { Annotation } from '@shared/contract/annotations'
import type { ArticleId } from '@shared/contract/ids'
import { useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import { saveStoryNote } from './annotationActions'
import styles from './NoteDialog.module.css'
import { NoteField } from './NoteField'

interface NoteDialogProps {
  readonly articleId: ArticleId
  readonly title: string
  /** The note there is; null for a new one. */
  readonly present: Annotation | null
  readonly onClose: () => void
}

/** The note on a whole story; without words it is taken away. */
export function NoteDialog({ articleId, title, present, onClose }: NoteDialogProps) {
  const [note, setNote] = useState(present?.note ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const save = () => {
    saveStoryNote(articleId, present, note).then(onClose, (thrown: unknown) =>
      setProblem(t('annotations.saveFailed', { reason: sayWhy(thrown) }))
    )
  }
  return (
    <Dialog title={t('annotations.storyNote')} isOpen onClose={save}>
      <div className={styles.content}>
        <p className={styles.story} dir="auto">
          {title}
        </p>
        <NoteField note={note} onChange={setNote} onDone={save} hasFocus rows={6} />
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <div className={styles.foot}>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" onPress={save}>
            {t('common.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
