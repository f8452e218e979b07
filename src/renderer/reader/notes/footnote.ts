/** A sign that stands for a note: `1`, `[12]`, `*`, `†`, `(a)`. */
const SIGN = /^[[(]?(?:\p{N}{1,4}|\p{L}{1,3}|[*†‡§¶]{1,3})[\])]?$/u
const NOTE = 'li, dd, aside, p, td, blockquote, section, div:not([data-story-body])'

/** The note that a link within a story refers to, as a copy to be shown beside the link; null for a link that refers to none. */
export function footnoteOf(link: Element, target: Element): HTMLElement | null {
  const follows = (link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (!follows || !SIGN.test((link.textContent ?? '').trim())) return null
  const note = target.matches(NOTE) ? target : target.closest(NOTE)
  return note?.closest('[data-story-body]') ? copyOf(note) : null
}

/** Without its way back, which closing is, and without names that are taken. */
function copyOf(note: Element): HTMLElement {
  const copy = note.ownerDocument.createElement('div')
  for (const node of note.childNodes) copy.append(node.cloneNode(true))
  for (const back of copy.querySelectorAll('a[href^="#"]')) {
    if (!/\p{L}{2}/u.test(back.textContent ?? '')) back.remove()
  }
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  return copy
}
