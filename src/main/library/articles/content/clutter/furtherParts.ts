import { all, type DomElement } from '../../dom/dom'
import { linkDensity, textOf } from '../../dom/text'
import { withRole } from '../marks'
import { type FurtherPart, furtherHeadings } from './headings'

const maxHeading = 120
/** Further stories with more than this share of the page's prose are the story after all; comments may be longer than it. */
const largestShare: Readonly<Record<FurtherPart, number>> = { comments: 0.9, further: 0.35 }

/** Takes away the parts of a page that begin with a heading like "Comments", "Most read" or "About the author". */
export function removeFurtherParts(root: DomElement, share: (element: DomElement) => number): void {
  for (const heading of all(root, 'h1, h2, h3, h4, h5, h6, div, p, span, strong, b, dt, summary')) {
    const text = textOf(heading)
    if (text === '' || text.length > maxHeading || !root.contains(heading) || heading.querySelector('img, time')) continue
    const found = furtherHeadings.find(({ pattern }) => pattern.test(text))
    if (found && !heading.closest('figure, blockquote, table, pre')) removePart(heading, found.part, root, share)
  }
}

function removePart(heading: DomElement, part: FurtherPart, root: DomElement, share: (element: DomElement) => number): void {
  const box = boxOf(heading, root)
  const limit = largestShare[part]
  if (box !== heading && isOwnBox(box, heading, root) && share(box) < limit) return box.remove()
  const first = box === heading || isOwnBox(box, heading, root) ? box : heading
  const doomed = following(first, part)
  const shareOfAll = doomed.reduce((sum, element) => sum + share(element), 0)
  if (doomed.length === 0 || shareOfAll >= limit) return
  for (const element of [first, ...doomed]) element.remove()
}

/** The outermost box that begins with the heading. */
function boxOf(heading: DomElement, root: DomElement): DomElement {
  let box = heading
  for (let parent = heading.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (/^(?:article|main|body|td|figure|blockquote)$/.test(parent.localName) || !beginsWith(parent, box)) break
    box = parent
  }
  return box
}

function beginsWith(parent: DomElement, child: DomElement): boolean {
  for (let node = child.previousSibling; node; node = node.previousSibling) if (textOf(node) !== '') return false
  return child.parentElement === parent
}

/** A box with more than its heading in it. */
function isOwnBox(box: DomElement, heading: DomElement, root: DomElement): boolean {
  return box !== root && textOf(box).length > textOf(heading).length
}

/** What stands below a heading without a box: comments to the end, further stories as far as the lists of links go. */
function following(heading: DomElement, part: FurtherPart): DomElement[] {
  const doomed: DomElement[] = []
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (part === 'further' && !isLinks(next)) break
    doomed.push(next)
  }
  return doomed
}

function isLinks(element: DomElement): boolean {
  if (element.matches(withRole('related-link'))) return false
  return element.localName === 'form' || (element.querySelector('a') !== null && linkDensity(element) > 0.6)
}
