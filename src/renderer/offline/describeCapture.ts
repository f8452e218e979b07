import type { CaptureState } from '@shared/contract/articles'
import { plural } from '../design/format'

/** How whole a story is kept: `complete` opens with nothing missing, `partial` lacks pictures or the full text. */
export type CaptureLevel = 'complete' | 'partial' | 'failed'

export function captureLevel({ text, images }: CaptureState): CaptureLevel {
  if (text === 'failed') return 'failed'
  return text === 'full' && images.saved === images.total ? 'complete' : 'partial'
}

const textWords: Readonly<Record<CaptureState['text'], string>> = {
  full: 'Text complete',
  feed: 'Only the text of the feed',
  failed: 'Headline only'
}

const part = (saved: number, total: number, one: string): string => `${saved} of ${plural(total, one)}`

/** The offline state in words: `Text complete · 4 of 4 pictures · 2 of 3 links saved`. What a story has none of is left out. */
export function describeCapture({ text, images, media, links }: CaptureState): string {
  const parts = [textWords[text]]
  if (images.total > 0) parts.push(part(images.saved, images.total, 'picture'))
  if (media.total > 0) parts.push(`${part(media.saved, media.total, 'recording')} saved`)
  if (links.total > 0) parts.push(`${part(links.saved, links.total, 'link')} saved`)
  return parts.join(' · ')
}

const levelWords: Readonly<Record<CaptureLevel, string>> = {
  complete: 'Ready offline',
  failed: 'Not ready offline',
  partial: 'Partly ready offline'
}

/** The offline state for whoever points at its sign: `Ready offline: text complete · 4 of 4 pictures`. */
export function describeReadiness(capture: CaptureState): string {
  const words = describeCapture(capture)
  return `${levelWords[captureLevel(capture)]}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
