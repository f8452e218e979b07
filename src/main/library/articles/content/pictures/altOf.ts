import type { DomElement } from '../../dom/dom'
import { collapseSpace } from '../../dom/text'

const maxLength = 1_000

/** What a picture is said to show; one that only repeats a file's name says nothing. */
export function altOf(element: DomElement): string {
  const alt = collapseSpace(element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '')
  return /^\S+\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(alt) ? '' : alt.slice(0, maxLength)
}
