import { all, type DomDocument, type DomElement, makeElement } from '../dom/dom'
import { linkDensity, textOf } from '../dom/text'
import { foldText } from '../text/sameText'
import { roleMark } from './marks'

/** Where sites put the sentence between headline and text, most explicit first. */
const markup: readonly string[] = [
  '[class*="standfirst" i]',
  '[class~="deck" i], [class~="dek" i], [class*="article-deck" i], [class*="article-dek" i]',
  '[class*="subheadline" i], [class*="sub-headline" i], [class~="subtitle" i], [class~="article-subtitle" i]',
  '[class*="article-intro" i], [class*="article__intro" i], [class*="article-lead" i], [class*="article__lead" i], [class~="chapo" i], [class~="vorspann" i]',
  '[itemprop="description"]'
]

const [minLength, maxLength] = [25, 600]

/** The sentence between headline and text, which extraction often leaves out; null when there is none. Read it before the tree changes. */
export function readStandfirst(document: DomDocument): string | null {
  for (const element of all(document, markup.join(', '))) {
    const text = textOf(element)
    const isHere =
      !element.closest('nav, footer, aside, li, figure') && element.localName !== 'meta' && !element.querySelector('img, p + p')
    if (isHere && text.length >= minLength && text.length <= maxLength && linkDensity(element) < 0.3) return text
  }
  return null
}

/** Puts the standfirst at the head of a text that lacks it. */
export function restoreStandfirst(document: DomDocument, root: DomElement, standfirst: string | null): void {
  if (!standfirst) return
  const present = all(root, 'p, h2, h3, div').find((element) => textOf(element) === standfirst)
  const paragraph = makeElement(document, 'p', { [roleMark]: 'standfirst' }, standfirst)
  if (present) present.replaceWith(paragraph)
  else if (!foldText(textOf(root)).includes(foldText(standfirst))) root.prepend(paragraph)
}
