import { textOf } from '../dom/text'
import { foldText } from '../text/sameText'
import type { FeedHints } from '../types'
import { isHomeName } from './breadcrumbs'
import { isBylineLine } from './byline'
import { isDateLine } from './dateLine'
import type { Page } from './page'
import { plainText, textLimits } from './plainText'
import { firstKnown, labelledSpots, type Source } from './source'

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

/** Boxes of the label beside the headline, the most explicit first. */
const labelBoxes: readonly { readonly name: string; readonly label: RegExp }[] = [
  {
    name: 'a kicker',
    label:
      / (?:\S*[-_])?(?:kicker|eyebrow|over-?line|top-?line|roof-?line|dachzeile|spitzmarke|antetitulo|volanta|sovratitolo|occhiello|surtitre|chapeu|cintillo|nadtytul|super-?title|pre-?(?:title|headline)|vignette|topic-?label|article-?label|strapline-?label|story-?label|headline-?label|(?:article|headline|story)[-_]+(?:flag|tag|topic))(?= |$|[-_])/
  },
  {
    name: 'the first of a list of topics',
    label: / \S*(?:topic-?list|story-?topics?|article-?topics?|related-?topics|mini-info-list__section|metadata-?topics?)/
  }
]

/** Nouns that end a label even in lower case ("Kestrel mission: …"). Sorted. */
const labelNouns: ReadonlySet<string> = new Set(
  (
    'affair attack attacks budget case crash crisis cup debate deal dispute earthquake eclipse election elections festival final fire fires flood floods ' +
    'hearing hurricane inquest inquiry live march merger mission murder outbreak pandemic probe protest protests race referendum report review row ruling ' +
    'sanctions scandal shooting siege storm strike strikes summit talks tour trial update verdict vote war wildfire wildfires'
  ).split(' ')
)

const [maxLabelWords, sentenceLabelWords] = [5, 4]

/** Letters that English lacks, or small words that it does not have, tell another language. */
const foreign =
  /[^\p{ASCII}’'–—]|(?:^|\s)(?:al|am|auf|av|bei|da|dans|de|del|der|des|di|die|du|el|em|en|för|im|in den|na|nach|no|nos|om|op|på|por|till|um|und|van|ve|vid|voor|vom|w|we|y|z|za|zum|zur)(?=\s|$)/iu

function isEnglish(label: string): boolean {
  return !foreign.test(label)
}

/** How a headline is opened by its label: "Belarus Crisis: …", "【港口】…", "[Harbour] …". */
const labelForms: readonly RegExp[] = [
  /^(?<label>[^:：]{2,60}?)\s*(?::\s+|：\s*|:(?=\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}))(?<rest>\S.*)$/u,
  /^[【［[〈《](?<label>[^】］\]〉》]{2,30})[】］\]〉》]\s*(?<rest>\S.*)$/u
]

/** The label before a colon in a headline ("Belarus Crisis: …"); null where the colon does something else. */
export function topicOfHeadline(title: string): string | null {
  for (const form of labelForms) {
    const { label = '', rest = '' } = form.exec(title)?.groups ?? {}
    if (label && label.length <= textLimits.topic && !isQuoted(rest) && isLabel(label.trim(), rest)) return label.trim()
  }
  return null
}

/** The sources of the topic after the headline's own label, in order. */
export const topicSources: readonly Source<readonly string[]>[] = [
  { name: 'a label in the heading', read: (page) => labelsInHeading(page) },
  ...labelBoxes.map(({ name, label }) => ({ name, read: (page: Page) => labelTexts(page, label) })),
  { name: 'a small line in the group of the headline', read: (page) => lineInGroup(page) }
]

/** What a text is, not what it is about. Sorted, folded. */
const genres: ReadonlySet<string> = new Set(
  'advertisement analyse analysis analisis anzeige breaking breaking news column comment commentary editorial essay exclusive exklusiv explainer feature gastbeitrag gespräch glosse guest essay in depth interview kolumne kommentar latest leitartikel live long read meinung news obituary opinia opinie opinion opinión podcast portrait portrait porträt ratgeber reportage report review sponsored tribune update video wywiad анализ интервью мнение репортаж'
    .split(' ')
    .map(foldText)
)

/** The topic from the headline ("Belarus Crisis: …"), else from the label beside it when it is not a section's name. */
export function readTopic(
  page: Page,
  hints: FeedHints,
  title: string,
  sections: readonly string[],
  siteName: string | null
): string | null {
  const others = new Set([title, siteName, ...sections].map((text) => foldText(text ?? '')))
  return (
    topicOfHeadline(title) ??
    firstKnown(
      topicSources,
      page,
      hints,
      (texts) => texts.map(labelOf).find((text) => text !== null && !others.has(foldText(text)) && !genres.has(foldText(text))) ?? null
    )
  )
}

function isLabel(label: string, rest: string): boolean {
  if (/[.!?,;…"“”„«»]/.test(label) || !/\p{L}/u.test(label)) return false
  const words = label.split(/\s+/)
  if (words.length > maxLabelWords || clauseOpeners.has((words[0] ?? '').toLowerCase())) return false
  // Most languages write labels like sentences ("Pożar w porcie: …"); a capital after the colon then tells.
  if (words.length <= sentenceLabelWords && !isEnglish(label) && /^\p{Lu}/u.test(label) && /^\p{Lu}/u.test(rest)) return true
  if (/^\p{Script=Cyrillic}/u.test(label)) return words.length === 1 && /^\p{Lu}/u.test(label)
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

/** A text that can be a label: short, no byline, no date, no home page. */
function labelOf(given: string): string | null {
  const text = (plainText(given) ?? '').replace(/[\s:：|/·•–—-]+$/, '')
  const isShort = text.length >= 2 && text.length <= textLimits.topic && text.split(' ').length <= maxLabelWords
  return isShort && /\p{L}/u.test(text) && !/[.!?]$/.test(text) && !isHomeName(text) && !isDateLine(text) && !isBylineLine(text)
    ? text
    : null
}

/** Boxes with the story and not far from its headline; those above it before those below. */
function labelTexts(page: Page, label: RegExp): readonly string[] {
  const heading = page.survey.headings.find(({ region }) => region === 'story')
  const boxes = labelledSpots(page, label).filter(({ element }) => !element.closest('li article, figure'))
  const near = heading ? boxes.filter(({ order }) => Math.abs(order - heading.order) < 60) : boxes
  return near.slice(0, 5).map(({ element }) => textOf(element.querySelector('li a, li') ?? element))
}

function labelsInHeading(page: Page): readonly string[] {
  return page.survey.headings
    .filter(({ region }) => region === 'story')
    .flatMap(({ element }) => {
      const label = element.firstElementChild
      const isLabel =
        label !== null && /kicker|eyebrow|overline|topline|dachzeile|roofline|label|topic/i.test(label.getAttribute('class') ?? '')
      return isLabel && textOf(label) !== textOf(element) ? [textOf(label)] : []
    })
}

/** `<hgroup><p>Belarus Crisis</p><h1>…</h1></hgroup>` (HTML Standard §4.3.7). */
function lineInGroup(page: Page): readonly string[] {
  const heading = page.survey.headings.find(({ region }) => region === 'story')?.element
  const before = heading?.parentElement?.localName === 'hgroup' ? heading.previousElementSibling : null
  return before ? [textOf(before)] : []
}
