import { Label, Radio, RadioGroup } from 'react-aria-components'
import { t } from '../messages/translate'
import styles from './Export.module.css'
import { type ChosenFormat, formats } from './formats'

interface FormatPickerProps {
  readonly format: ChosenFormat
  readonly onChange: (format: ChosenFormat) => void
}

/** Chooses a format, each with a line on what it is good for. */
export function FormatPicker({ format, onChange }: FormatPickerProps) {
  const choose = (id: string) => {
    const chosen = formats.find((one) => one.id === id)
    if (chosen) onChange(chosen.id)
  }
  return (
    <RadioGroup value={format} onChange={choose} className={styles.group ?? ''}>
      <Label className={styles.label ?? ''}>{t('export.format')}</Label>
      <div className={styles.radios}>
        {formats.map(({ id, name, about }) => (
          <Radio key={id} value={id} className={styles.radio ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.name}>{t(name)}</span>
              <span className={styles.about}>{t(about)}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
