import { type DomElement, isElement } from '../../dom/dom'

/** The element itself or the nearest one around it with one of these names; far cheaper than a selector, which is parsed at each call. */
export function closestNamed(element: DomElement, ...names: readonly string[]): DomElement | null {
  for (let around: DomElement | null = element; around; around = around.parentElement) if (names.includes(around.localName)) return around
  return null
}

/** The element itself or the nearest one around it that is in a set. */
export function closestIn(element: DomElement, set: ReadonlySet<DomElement>): DomElement | null {
  for (let around: DomElement | null = element; around; around = around.parentElement) if (set.has(around)) return around
  return null
}

/** Elements within a block that pass, in order; of those within each other the outermost. */
export function outermostWithin(block: DomElement, passes: (element: DomElement) => boolean): DomElement[] {
  const found: DomElement[] = []
  const visit = (element: DomElement): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue
      if (passes(child)) found.push(child)
      else visit(child)
    }
  }
  visit(block)
  return found
}
