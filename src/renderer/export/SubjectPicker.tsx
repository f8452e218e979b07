import { Label, Radio, RadioGroup } from 'react-aria-components'
import { t } from '../messages/translate'
import styles from './Export.module.css'
import type { ExportSubject } from './subjects'

interface SubjectPickerProps {
  readonly subjects: readonly ExportSubject[]
  readonly subject: ExportSubject
  readonly onChange: (subject: ExportSubject) => void
}

/** Chooses what to export: the story, the list, the search … */
export function SubjectPicker({ subjects, subject, onChange }: SubjectPickerProps) {
  const choose = (id: string) => {
    const chosen = subjects.find((one) => one.id === id)
    if (chosen) onChange(chosen)
  }
  return (
    <RadioGroup value={subject.id} onChange={choose} className={styles.group ?? ''}>
      <Label className={styles.label ?? ''}>{t('export.what')}</Label>
      <div className={styles.radios}>
        {subjects.map(({ id, words, title }) => (
          <Radio key={id} value={id} className={styles.radio ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.name} dir="auto">
                {words}
              </span>
              {id === 'story' && (
                <span className={styles.about} dir="auto">
                  {title}
                </span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
