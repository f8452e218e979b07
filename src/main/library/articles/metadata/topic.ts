import { textOf } from '../dom/text'
import { foldText } from '../text/sameText'
import type { Page } from './page'

/** Small words that may be lower-case inside a label. Sorted. */
const smallWords: ReadonlySet<string> = new Set(
  'a an and at by da das de del der des di die do du e el en et for für in la las le les los no of on or os the to und v van von vs y zu zum zur и на о по у'.split(
    ' '
  )
)

/** A label never opens with these: the colon then ends a question or a clause. Sorted. */
const clauseOpeners: ReadonlySet<string> = new Set(
  'but cómo comment here how if it pourquoi qué so that there these they this warum was we what when where who why wie wo you как почему что'.split(
    ' '
  )
)

/** Where sites put the label above the headline, most explicit first. */
const kickerMarkup: readonly string[] = [
  '[class*="kicker" i]',
  '[class*="eyebrow" i]',
  '[class*="topic-label" i]',
  '[class*="article-label" i]',
  '[class*="overline" i]',
  '[class*="dachzeile" i]',
  '[class*="strapline-label" i]'
]

/** Nouns that end a label even in lower case ("Kestrel mission: …"). Sorted. */
const labelNouns: ReadonlySet<string> = new Set(
  (
    'affair attack attacks budget case crash crisis cup debate deal dispute earthquake eclipse election elections festival final fire fires flood floods ' +
    'hearing hurricane inquest inquiry live march merger mission murder outbreak pandemic probe protest protests race referendum report review row ruling ' +
    'sanctions scandal shooting siege storm strike strikes summit talks tour trial update verdict vote war wildfire wildfires'
  ).split(' ')
)

const maxLabelLength = 40
const maxLabelWords = 5

/** The label before a colon in a headline ("Belarus Crisis: …"); null where the colon does something else. */
export function topicOfHeadline(title: string): string | null {
  const match = /^([^:：]{2,60}?)\s*(?::\s+|：\s*)(\S.*)$/.exec(title)
  const [, label = '', rest = ''] = match ?? []
  if (!label || label.length > maxLabelLength || isQuoted(rest)) return null
  return isLabel(label.trim(), rest) ? label.trim() : null
}

/** The topic from the headline, else from the kicker beside it when it reads like a label and is not a section. */
export function readTopic(page: Page, title: string, sections: readonly string[]): string | null {
  return topicOfHeadline(title) ?? kicker(page, title, sections)
}

function isLabel(label: string, rest: string): boolean {
  if (/[.!?,;…"“”„«»]/.test(label) || !/\p{L}/u.test(label)) return false
  const words = label.split(/\s+/)
  if (words.length > maxLabelWords || clauseOpeners.has((words[0] ?? '').toLowerCase())) return false
  // Russian and its kin write headlines like sentences, labels too; a capital after the colon then tells.
  if (/^\p{Script=Cyrillic}/u.test(label) && words.length <= 3) return /^\p{Lu}/u.test(label) && /^\p{Lu}/u.test(rest)
  const last = words.length > 1 ? words.length - 1 : -1
  return words.every((word, index) => {
    if (!/^\p{Ll}/u.test(word)) return true
    return index > 0 && (smallWords.has(word.toLowerCase()) || (index === last && labelNouns.has(word)))
  })
}

/** "Merkel: „Wir schaffen das“" names a speaker, not a topic. */
function isQuoted(rest: string): boolean {
  return /^["'“”„‘‚«»「『]/.test(rest)
}

function kicker(page: Page, title: string, sections: readonly string[]): string | null {
  const known = new Set([...sections, title].map(foldText))
  for (const selector of kickerMarkup) {
    const element = page.document.querySelector(selector)
    const text = textOf(element).replace(/[:：]$/, '')
    if (text.length < 2 || text.length > maxLabelLength || element?.closest('nav, footer, aside')) continue
    if (!known.has(foldText(text)) && text.split(' ').length <= maxLabelWords) return text
  }
  return null
}
