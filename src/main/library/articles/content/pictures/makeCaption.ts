import { type DomDocument, type DomElement, makeElement } from '../../dom/dom'
import { roleMark } from '../marks'
import type { CaptionParts } from './credits'

/** The caption and credit that go with a picture or gallery, as they stand in its figure; null when there are none. */
export function makeCaption(document: DomDocument, { caption, credit }: CaptionParts): DomElement | null {
  if (!caption && !credit) return null
  const element = makeElement(document, 'figcaption', {}, caption ?? '')
  if (credit) {
    if (caption) element.append(' ')
    element.append(makeElement(document, 'span', { [roleMark]: 'credit' }, credit))
  }
  return element
}
