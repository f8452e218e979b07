import { textOf } from '../dom/text'
import type { Page } from '../metadata/page'
import { subscriptionWords, wallWords } from './clutterRules'
import type { Content } from './readContent'

/** Whether a page's text is its story, and if not, why, in words for a person. */
export interface Verdict {
  readonly text: 'full' | 'feed' | 'failed'
  readonly textReason: string | null
}

const wallLength = 250
const subscriptionLength = 180

/** A consent notice, a robot check or a subscription offer in the place of the story is told by its words and its shortness. */
export function judgePage(content: Content | null, page: Page): Verdict {
  if (!content || content.words === 0) return { text: 'failed', textReason: 'No story was found on the page.' }
  const text = textOf(content.root)
  if (content.words < wallLength && wallWords.test(text)) {
    return { text: 'failed', textReason: 'The page showed a notice (consent, scripts or a robot check) in place of the story.' }
  }
  const isPaid = page.story?.['isAccessibleForFree'] === false || page.story?.['isAccessibleForFree'] === 'False'
  if (content.words < subscriptionLength && (isPaid || subscriptionWords.test(text))) {
    return { text: 'feed', textReason: 'Only the opening of the story is free to read.' }
  }
  return { text: 'full', textReason: null }
}
