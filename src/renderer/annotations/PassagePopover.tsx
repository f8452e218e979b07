import type { Annotation } from '@shared/contract/annotations'
import { Copy, Trash2 } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { Button } from '../design/Button'
import { IconButton } from '../design/IconButton'
import { report } from '../design/report'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import { copyPassage, recolor, removeAnnotations, saveNote } from './annotationActions'
import { ColorChoice } from './ColorChoice'
import { rememberColor } from './lastColor'
import { NoteField } from './NoteField'
import styles from './PassagePopover.module.css'

interface PassagePopoverProps {
  readonly annotation: Annotation
  readonly anchor: RefObject<Element | null>
  readonly onClose: () => void
}

/** A passage that was pressed: its color, its note, and what else can be done. Closing it keeps what was written. */
export function PassagePopover({ annotation, anchor, onClose }: PassagePopoverProps) {
  const [note, setNote] = useState(annotation.note)
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    saveNote(annotation, note).then(onClose, (thrown: unknown) => setProblem(t('annotations.saveFailed', { reason: sayWhy(thrown) })))
  }
  const remove = () => {
    onClose()
    report(removeAnnotations([annotation.id]))
  }
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => isOpen || close()}
      triggerRef={anchor}
      placement="bottom start"
      offset={8}
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={t('annotations.passage')} className={styles.dialog ?? ''}>
        <div className={styles.tools}>
          <ColorChoice
            color={annotation.color}
            onChange={(color) => {
              rememberColor(color)
              report(recolor(annotation, color))
            }}
          />
          <span className={styles.space} />
          <IconButton
            label={t('annotations.copy')}
            icon={<Copy />}
            onPress={() => report(copyPassage(annotation.passage?.quote ?? '', note.trim()))}
          />
          <IconButton label={t('annotations.remove')} icon={<Trash2 />} onPress={remove} />
        </div>
        <NoteField note={note} onChange={setNote} onDone={close} hasFocus />
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <div className={styles.foot}>
          <Button look="primary" onPress={close}>
            {t('common.done')}
          </Button>
        </div>
      </Dialog>
    </Popover>
  )
}
