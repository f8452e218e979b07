import { useCallback, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { Button } from '../../design/Button'
import { t } from '../../messages/translate'
import styles from './NotePopover.module.css'

/** A note of the text, taken to the sign that stands for it. */
export interface ShownNote {
  /** The sign. */
  readonly link: HTMLElement
  /** Where the note stands in the text. */
  readonly target: HTMLElement
  /** Its words. */
  readonly content: HTMLElement
}

interface NotePopoverProps {
  readonly shown: ShownNote
  readonly onClose: () => void
  /** Goes to the note in the text. */
  readonly onShow: (shown: ShownNote) => void
}

/** A note beside its sign; Escape and a press outside close it, and the sign has the focus again. */
export function NotePopover({ shown, onClose, onShow }: NotePopoverProps) {
  const sign = useRef(shown.link)
  const body = shown.link.closest<HTMLElement>('[lang], [dir]')
  const fill = useCallback((element: HTMLElement | null) => element?.replaceChildren(shown.content), [shown.content])
  return (
    <Popover triggerRef={sign} isOpen onOpenChange={(open) => open || onClose()} offset={4} className={styles.note ?? ''}>
      <Dialog aria-label={t('reader.note', { sign: shown.link.textContent ?? '' })} className={styles.dialog ?? ''}>
        <div ref={fill} className={styles.words} lang={body?.lang} dir={body?.dir} />
        <Button look="plain" onPress={() => onShow(shown)}>
          {t('reader.goToNote')}
        </Button>
      </Dialog>
    </Popover>
  )
}
