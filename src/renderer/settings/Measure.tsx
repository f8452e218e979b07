import { FoldHorizontal, UnfoldHorizontal } from 'lucide-react'
import { t } from '../messages/translate'
import { measures } from './choices'
import { Stepper } from './Stepper'

interface MeasureProps {
  readonly measure: number
  readonly onChange: (measure: number) => void
}

/** Makes the story's column narrower or wider by one step. */
export function Measure({ measure, onChange }: MeasureProps) {
  return (
    <Stepper
      label={t('settings.measure')}
      value={measure}
      steps={measures}
      words={t('settings.characters', { count: measure })}
      less={{ label: t('settings.narrower'), sign: <FoldHorizontal aria-hidden="true" /> }}
      more={{ label: t('settings.wider'), sign: <UnfoldHorizontal aria-hidden="true" /> }}
      onChange={onChange}
    />
  )
}
