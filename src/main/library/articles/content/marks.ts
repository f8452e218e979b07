import { all, type DomElement } from '../dom/dom'

/** Attributes of our own in a tree that is worked on; `boundHtml` lets none of a page's through. */
export const reservedAttributes = 'data-offprint-'

/** Ties a picture's place in the tree to its number. */
export const pictureMark = `${reservedAttributes}picture`

/** On a `meta` that `boundHtml` left in place of a style rule: the selector whose background its `content` is. */
export const backgroundRule = `${reservedAttributes}background`

/** On a `meta` that `boundHtml` left in place of a script: a slideshow's slides, as JSON in its `content`. */
export const slidesMark = `${reservedAttributes}slides`

/** What is known of a file or player that a card stands for, as JSON. */
export const mediaMark = `${reservedAttributes}media`

/** Says what an element is; becomes its class at the end, since extraction judges elements by their classes. */
export const roleMark = `${reservedAttributes}role`

/** Classes with a meaning to the reader view. */
export type Role = 'credit' | 'embed-card' | 'gallery' | 'pull-quote' | 'related-link' | 'standfirst'

export function withRole(role: Role): string {
  return `[${roleMark}="${role}"]`
}

/** Turns roles into classes; a page's own classes are of no use any more. */
export function settleRoles(root: DomElement): void {
  for (const element of all(root, '[class]')) element.removeAttribute('class')
  for (const element of all(root, `[${roleMark}]`)) element.setAttribute('class', element.getAttribute(roleMark) ?? '')
}
