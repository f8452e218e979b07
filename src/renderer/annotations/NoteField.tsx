import { Label, TextArea, TextField } from 'react-aria-components'
import { t } from '../messages/translate'
import styles from './NoteField.module.css'

interface NoteFieldProps {
  readonly note: string
  readonly onChange: (note: string) => void
  /** Ctrl or ⌘ with Enter. */
  readonly onDone: () => void
  readonly hasFocus: boolean
  readonly rows?: number
}

/** Where a note is written; plain text. */
export function NoteField({ note, onChange, onDone, hasFocus, rows = 3 }: NoteFieldProps) {
  return (
    <TextField value={note} onChange={onChange} autoFocus={hasFocus} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{t('annotations.note')}</Label>
      <TextArea
        className={styles.area ?? ''}
        rows={rows}
        dir="auto"
        placeholder={t('annotations.notePlaceholder')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone()
        }}
      />
    </TextField>
  )
}
