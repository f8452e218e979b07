import { all, type DomDocument, type DomElement, makeElement } from '../dom/dom'
import { textOf } from '../dom/text'
import { textLength } from '../text/prose'
import { markedBody } from './find/markedBody'
import { scoredBody } from './find/scoredBody'
import { Weights } from './find/weights'

/** Scored text replaces marked text when it holds this many times its prose. */
const fuller = 1.3
/** Blocks beyond this are no story. */
const maxBlocks = 2_000
/** A first article shorter than this, in Latin letters, may be the teaser of the second. */
const leastStory = 400

/** The element that holds the story's text and little else; null when the page has no text worth the name. */
export function findContent(document: DomDocument): DomElement | null {
  dropAppended(document)
  const weights = new Weights(document.body)
  const marked = markedBody(document, weights)
  const scored = scoredBody(document.body, weights)
  const parts = proseOf(scored, weights) > proseOf(marked, weights) * fuller ? scored : marked
  return parts.length > 0 ? gather(document, parts) : plainText(document, weights)
}

/** Endless pages load the next story below the first, with a headline of its own. */
function dropAppended(document: DomDocument): void {
  const [first, ...others] = all(document, 'article').filter((article) => article.querySelector('h1') !== null)
  if (!first || textLength(textOf(first)) < leastStory) return
  for (const other of others) if (!other.contains(first) && !first.contains(other)) other.remove()
}

function proseOf(parts: readonly DomElement[], weights: Weights): number {
  return parts.reduce((sum, part) => sum + weights.of(part).prose, 0)
}

/** A page of a few short lines: whatever stands in paragraphs. */
function plainText(document: DomDocument, weights: Weights): DomElement | null {
  const paragraphs = all(document, 'p, pre, blockquote').filter(
    (element) => !element.parentElement?.closest('p, pre, blockquote') && weights.of(element).text > 25
  )
  return paragraphs.length > 0 ? gather(document, paragraphs.slice(0, maxBlocks)) : null
}

function gather(document: DomDocument, parts: readonly DomElement[]): DomElement {
  const [only] = parts
  if (only && parts.length === 1) return only
  const root = makeElement(document, 'div', {})
  for (const part of parts) root.append(part)
  return root
}
