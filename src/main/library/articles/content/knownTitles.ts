import { isRelatedTitle } from '../../imports/text/relatedTitle'
import { titleAddress } from '../../imports/text/titleAddress'
import { all, type DomDocument, type DomElement, makeElement } from '../dom/dom'
import { textOf } from '../dom/text'

/** Finds the address of a saved story by its headline. */
export type FindByTitle = (title: string) => { readonly url: string } | null

/** Lines that are headlines of other stories and link nowhere become related links, to the saved story or to the headline itself. */
export function linkKnownTitles(document: DomDocument, root: DomElement, title: string, findByTitle: FindByTitle): void {
  for (const line of all(root, 'p, h2, h3, h4, h5, h6')) {
    const text = textOf(line)
    if (text.length < 12 || text.length > 250 || line.querySelector('a, img')) continue
    const url =
      findByTitle(text)?.url ?? (line.localName === 'p' && isBetweenProse(line) && isRelatedTitle(text, title) ? titleAddress(text) : null)
    if (url === null) continue
    const related = makeElement(document, 'p', { class: 'related-link' })
    related.append(makeElement(document, 'a', { href: url }, text))
    line.replaceWith(related)
  }
}

function isBetweenProse(line: DomElement): boolean {
  return [line.previousElementSibling, line.nextElementSibling].every(
    (other) => other?.localName === 'p' && /[.!?…”"]$/.test(textOf(other))
  )
}
