import type { CaptureState } from '@shared/contract/articles'
import { t } from '../messages/translate'

/** How whole a story is kept: `complete` opens with nothing missing, `partial` lacks pictures or the full text. */
export type CaptureLevel = 'complete' | 'partial' | 'failed'

export function captureLevel({ text, images }: CaptureState): CaptureLevel {
  if (text === 'failed') return 'failed'
  return text === 'full' && images.saved === images.total ? 'complete' : 'partial'
}

/** The offline state in words: `Text complete · 4 of 4 pictures · 2 of 3 links saved`. What a story has none of is left out. */
export function describeCapture(capture: CaptureState): string {
  return [t('offline.text', { text: capture.text }), ...describeParts(capture)].join(' · ')
}

/** The offline state for whoever points at its sign: `Ready offline: text complete · 4 of 4 pictures`. */
export function describeReadiness(capture: CaptureState): string {
  const words = [t('offline.textAfterColon', { text: capture.text }), ...describeParts(capture)].join(' · ')
  return t('offline.readiness', { level: captureLevel(capture), words })
}

function describeParts({ images, media, links }: CaptureState): readonly string[] {
  return [
    images.total > 0 ? t('offline.picturesKept', images) : '',
    media.total > 0 ? t('offline.recordingsKept', media) : '',
    links.total > 0 ? t('offline.linksKept', links) : ''
  ].filter((part) => part !== '')
}
