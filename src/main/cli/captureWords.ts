import type { CaptureState } from '@shared/contract/articles'

const texts: Readonly<Record<CaptureState['text'], string>> = {
  failed: 'no text',
  feed: 'text of the feed only',
  full: 'whole text'
}

/** What is kept of a story, in a line for a person. */
export function captureWords({ text, textReason, images, links, media }: CaptureState): string {
  const count = (what: string, { saved, total }: CaptureState['images']) => (total === 0 ? [] : [`${saved} of ${total} ${what}`])
  const ofText = textReason === null ? texts[text] : `${texts[text]} (${textReason})`
  return [ofText, ...count('pictures', images), ...count('media', media), ...count('linked stories', links)].join(' · ')
}
