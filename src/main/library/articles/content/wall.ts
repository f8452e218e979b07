import { textOf } from '../dom/text'
import type { Page } from '../metadata/page'
import { subscriptionWords, wallWords } from './clutter/boxes'
import type { Content } from './readContent'

/** Whether a page's text is its story, and if not, why, in words for a person. */
export interface Verdict {
  readonly text: 'full' | 'feed' | 'failed'
  readonly textReason: string | null
}

const wallLength = 250
const subscriptionLength = 180
/** A notice says what it is at its beginning; characters. */
const noticeText = 10_000

/**
 * A consent notice, a robot check or a subscription offer in the place of the story is told by its words and its shortness.
 * `isMarkup` is false for a text out of the page's data: it has no notices, and may be whole where the page shows an opening.
 */
export function judgePage(content: Content | null, page: Page, isMarkup = true): Verdict {
  if (!content || content.words === 0) return nothingFound
  const text = textOf(content.root).slice(0, noticeText)
  if (content.words < wallLength && wallWords.test(text)) return noticeFound
  const isPaid = isMarkup && (page.story?.['isAccessibleForFree'] === false || /^false$/i.test(String(page.story?.['isAccessibleForFree'])))
  if (content.words < subscriptionLength && (isPaid || subscriptionWords.test(text))) {
    return { text: 'feed', textReason: 'Only the opening of the story is free to read.' }
  }
  return { text: 'full', textReason: null }
}

export const nothingFound: Verdict = { text: 'failed', textReason: 'No story was found on the page.' }

const noticeFound: Verdict = {
  text: 'failed',
  textReason: 'The page showed a notice (consent, scripts or a robot check) in place of the story.'
}
