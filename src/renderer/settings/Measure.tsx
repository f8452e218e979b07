import { FoldHorizontal, UnfoldHorizontal } from 'lucide-react'
import { t } from '../messages/translate'
import { Stepper } from './Stepper'

/** Widths of the story's column in characters. */
const widths: readonly number[] = [40, 46, 52, 58, 62, 66, 70, 76, 82, 90, 100]

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
      steps={widths}
      words={t('settings.characters', { count: measure })}
      less={{ label: t('settings.narrower'), sign: <FoldHorizontal aria-hidden="true" /> }}
      more={{ label: t('settings.wider'), sign: <UnfoldHorizontal aria-hidden="true" /> }}
      onChange={onChange}
    />
  )
}
