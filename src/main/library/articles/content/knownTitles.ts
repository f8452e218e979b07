import { all, type DomDocument, type DomElement, makeElement } from '../dom/dom'
import { textOf } from '../dom/text'

/** A line that is the headline of a saved story and links nowhere becomes a related link to it. */
export function linkKnownTitles(
  document: DomDocument,
  root: DomElement,
  findByTitle: (title: string) => { readonly url: string } | null
): void {
  for (const line of all(root, 'p, h2, h3, h4, h5, h6')) {
    const text = textOf(line)
    if (text.length < 12 || text.length > 250 || line.querySelector('a, img')) continue
    const known = findByTitle(text)
    if (!known) continue
    const related = makeElement(document, 'p', { class: 'related-link' })
    related.append(makeElement(document, 'a', { href: known.url }, text))
    line.replaceWith(related)
  }
}
