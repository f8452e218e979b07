import { FoldVertical, UnfoldVertical } from 'lucide-react'
import { formatShare } from '../design/format'
import { t } from '../messages/translate'
import { Stepper } from './Stepper'

/** Heights of a line of the story in hundredths of its size. */
const heights: readonly number[] = [120, 130, 140, 150, 158, 166, 175, 185, 200, 220]

interface LineHeightProps {
  readonly height: number
  readonly onChange: (height: number) => void
}

/** Sets the story's lines closer or wider apart by one step. */
export function LineHeight({ height, onChange }: LineHeightProps) {
  return (
    <Stepper
      label={t('settings.lineHeight')}
      value={height}
      steps={heights}
      words={formatShare(height / 100)}
      less={{ label: t('settings.closerLines'), sign: <FoldVertical aria-hidden="true" /> }}
      more={{ label: t('settings.widerLines'), sign: <UnfoldVertical aria-hidden="true" /> }}
      onChange={onChange}
    />
  )
}
