import type { CaptureState } from '@shared/contract/articles'
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { type CaptureLevel, captureLevel, describeReadiness } from './describeCapture'
import styles from './OfflineMark.module.css'

const icons: Readonly<Record<CaptureLevel, typeof CircleCheck>> = { complete: CircleCheck, failed: CircleAlert, partial: CircleDashed }

/** The offline state of a story as one small sign, its words for the pointer and for screen readers. */
export function OfflineMark({ capture }: { readonly capture: CaptureState }) {
  const level = captureLevel(capture)
  const Icon = icons[level]
  const words = describeReadiness(capture)
  return (
    <span className={`${styles.mark} ${styles[level]}`} role="img" aria-label={words} title={words}>
      <Icon aria-hidden="true" />
    </span>
  )
}
