import { t } from '../messages/translate'
import { textSizes } from './choices'
import { Stepper } from './Stepper'
import styles from './Stepper.module.css'

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
      steps={textSizes}
      words={t('settings.pixels', { size })}
      less={{ label: t('settings.smallerText'), sign: <span className={styles.small}>{t('settings.letter')}</span> }}
      more={{ label: t('settings.largerText'), sign: <span className={styles.large}>{t('settings.letter')}</span> }}
      onChange={onChange}
    />
  )
}
