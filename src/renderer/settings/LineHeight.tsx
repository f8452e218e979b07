import { FoldVertical, UnfoldVertical } from 'lucide-react'
import { formatShare } from '../design/format'
import { t } from '../messages/translate'
import { lineHeights } from './choices'
import { Stepper } from './Stepper'

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
      steps={lineHeights}
      words={formatShare(height / 100)}
      less={{ label: t('settings.closerLines'), sign: <FoldVertical aria-hidden="true" /> }}
      more={{ label: t('settings.widerLines'), sign: <UnfoldVertical aria-hidden="true" /> }}
      onChange={onChange}
    />
  )
}
