import type { AnnotationColor } from '@shared/contract/annotations'
import { Check } from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components'
import { t } from '../messages/translate'
import styles from './Colors.module.css'

export const COLORS: readonly AnnotationColor[] = ['yellow', 'green', 'blue', 'pink']

interface ColorChoiceProps {
  readonly color: AnnotationColor
  readonly onChange: (color: AnnotationColor) => void
}

/** The color of a passage that is marked, to be changed. */
export function ColorChoice({ color, onChange }: ColorChoiceProps) {
  const choose = (value: string) => {
    const chosen = COLORS.find((one) => one === value)
    if (chosen !== undefined) onChange(chosen)
  }
  return (
    <RadioGroup
      aria-label={t('annotations.colorOf')}
      orientation="horizontal"
      value={color}
      onChange={choose}
      className={styles.choice ?? ''}
    >
      {COLORS.map((one) => (
        <Radio key={one} value={one} aria-label={t('annotations.color', { color: one })} className={`${styles.swatch} ${styles[one]}`}>
          {one === color && <Check aria-hidden="true" />}
        </Radio>
      ))}
    </RadioGroup>
  )
}
