import { Readability } from '@mozilla/readability'
import { all, type DomDocument, type DomElement, isDomElement, makeElement } from '../dom/dom'
import { linkDensity, textOf } from '../dom/text'
import { countWords } from '../text/words'

/** Markup whose one meaning is "the story's text", most explicit first. */
const bodyMarkup: readonly string[] = [
  '[itemprop~="articleBody"]',
  '[property~="articleBody"], [property~="schema:articleBody"]',
  '.e-content',
  '.entry-content',
  '.article-body',
  '.article__body',
  '.articleBody',
  '.article-content',
  '.article__content',
  '.article-text',
  '.story-body',
  '.story__body',
  '.story-content',
  '.post-content',
  '.post-body',
  '.post__content'
]

/** Markup this explicit is believed from a short text on. */
const enoughWords = 40
/** Nodes after which scoring a page is given up for its plain paragraphs. */
const maxElements = 30_000

/** The element that holds the story's text and little else; null when the page has no text worth the name. */
export function findContent(document: DomDocument): DomElement | null {
  return markedBody(document) ?? scoredBody(document) ?? plainParagraphs(document)
}

function markedBody(document: DomDocument): DomElement | null {
  for (const selector of bodyMarkup) {
    const matches = all(document, selector).filter((element) => !element.parentElement?.closest(selector))
    const parts = ofFirstStory(matches)
    const words = parts.reduce((sum, part) => sum + countWords(textOf(part)), 0)
    if (parts.length === 0 || words < enoughWords || parts.some((part) => linkDensity(part) > 0.5)) continue
    return gather(document, parts)
  }
  return null
}

/** Endless pages append the next story: only parts of the first one's article count. */
function ofFirstStory(parts: readonly DomElement[]): readonly DomElement[] {
  const story = parts[0]?.closest('article') ?? parts[0]?.parentElement ?? null
  return parts.filter((part) => story?.contains(part))
}

function scoredBody(document: DomDocument): DomElement | null {
  if (all(document, '*').length > maxElements) return null
  // Its rules on class names are for boxes; a paragraph is what it says.
  for (const paragraph of all(document, 'p[class]')) paragraph.removeAttribute('class')
  const options = { keepClasses: true, charThreshold: 250, disableJSONLD: true, serializer: (node: unknown) => node }
  // Its types are of a window's DOM, of which ours is a part; what it answers is looked at before it is believed.
  const scorer: { parse(): { readonly content: unknown } | null } = Reflect.construct(Readability, [document, options])
  const content = scorer.parse()?.content
  return isDomElement(content) ? content : null
}

function plainParagraphs(document: DomDocument): DomElement | null {
  const paragraphs = all(document, 'p, pre, blockquote').filter((element) => countWords(textOf(element)) > 5)
  return paragraphs.length > 0 ? gather(document, paragraphs.slice(0, 2_000)) : null
}

function gather(document: DomDocument, parts: readonly DomElement[]): DomElement {
  const [only] = parts
  if (only && parts.length === 1) return only
  const root = makeElement(document, 'div', {})
  root.append(...parts)
  return root
}
