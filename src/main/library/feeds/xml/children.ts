import type { XmlElement } from './readXml'

/** The children with one of these names: all of the first name before those of the next. */
export function childrenOf(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  for (const name of names) {
    for (const child of parent.children) if (child.name === name) found.push(child)
  }
  return found
}

/** What the first child that says anything gives, in the order of the names. */
export function firstOf<T>(parent: XmlElement, names: readonly string[], read: (child: XmlElement) => T | null): T | null {
  for (const name of names) {
    for (const child of parent.children) {
      const value = child.name === name ? read(child) : null
      if (value !== null) return value
    }
  }
  return null
}
