import { t } from '../messages/translate'
import { Stepper } from './Stepper'
import styles from './Stepper.module.css'

/** Sizes of the story's text in pixels. */
const sizes: readonly number[] = [14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 30, 32]

interface TextSizeProps {
  readonly size: number
  readonly onChange: (size: number) => void
}

/** Makes the story's text smaller or larger by one step. */
export function TextSize({ size, onChange }: TextSizeProps) {
  return (
    <Stepper
      label={t('settings.textSize')}
      value={size}
      steps={sizes}
      words={t('settings.pixels', { size })}
      less={{ label: t('settings.smallerText'), sign: <span className={styles.small}>{t('settings.letter')}</span> }}
      more={{ label: t('settings.largerText'), sign: <span className={styles.large}>{t('settings.letter')}</span> }}
      onChange={onChange}
    />
  )
}
