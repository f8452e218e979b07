import { all, type DomDocument, type DomElement } from '../../dom/dom'
import type { Weights } from './weights'

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
  '.post__content',
  '.mw-parser-output',
  '.markdown-body'
]

/** Markup this explicit is believed from a short text on, in Latin letters. */
const enough = 200

/** The elements that the page itself calls the story's text; empty when it names none. */
export function markedBody(document: DomDocument, weights: Weights): readonly DomElement[] {
  const marked = all(document, bodyMarkup.join(', '))
  if (marked.length === 0) return []
  for (const selector of bodyMarkup) {
    const matches = marked.filter((element) => element.matches(selector)).filter((element) => !element.parentElement?.closest(selector))
    const parts = ofFirstStory(matches)
    const text = parts.reduce((sum, part) => sum + weights.of(part).text, 0)
    if (text < enough || parts.some((part) => weights.of(part).linked > weights.of(part).text * 0.5)) continue
    return parts
  }
  return []
}

/** Endless pages append the next story: only parts of the first one's article count. */
function ofFirstStory(parts: readonly DomElement[]): readonly DomElement[] {
  const story = parts[0]?.closest('article') ?? parts[0]?.parentElement ?? null
  return parts.filter((part) => story?.contains(part))
}
