import { all, type DomDocument, type DomElement, makeElement } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import { countWords } from '../text/words'
import { roleMark } from './marks'

/** Words that announce a link to another story on the subject. */
export const relatedOpener =
  /^\W*(?:also (?:read|see|on this)|read (?:also|more|next|our [^:]{1,40})|see also|related(?: (?:story|stories|article|coverage|reading))?|more(?: on this| on the story| here)?|earlier|background|previously|in depth|analysis|from the archive|(?:auch )?lesen sie (?:auch|mehr|dazu)|mehr (?:zum thema|dazu)|siehe auch|hintergrund|(?:à )?lire aussi|voir aussi|(?:lee|lea|leer) (?:también|más)|ver también|leia (?:também|mais)|leggi anche|lees ook|читайте также|читать также|по теме|чытайце таксама|延伸阅读|相关阅读|另见|関連記事|あわせて読みたい|اقرأ أيض[اً]+|إقرأ أيض[اً]+|קראו גם|עוד בנושא)\s*[:：–—>»›|-]*\s*/iu

const minWords = 3
const maxLength = 220
const maxBoxLinks = 4

/** Marks lines that are nothing but a link to another story as `p.related-link`, wherever the page keeps them in the text. */
export function markRelatedLinks(document: DomDocument): void {
  for (const box of all(
    document,
    'aside, div[class*="related" i], div[class*="read-more" i], div[class*="also" i], section[class*="related" i]'
  ))
    openBox(document, box)
  for (const line of all(document, 'p, div, h2, h3, h4, h5, h6, blockquote')) markLine(document, line)
}

/** A box between paragraphs with a few links and next to nothing else: its links become lines of the text. */
function openBox(document: DomDocument, box: DomElement): void {
  const links = all(box, 'a[href^="http"]').filter((link) => countWords(textOf(link)) >= minWords)
  const isInText = box.previousElementSibling?.localName === 'p' && box.nextElementSibling?.localName === 'p'
  if (!isInText || links.length === 0 || links.length > maxBoxLinks || box.querySelector('form, p + p + p + p')) return
  const rest = collapseSpace(textOf(box).replace(relatedOpener, ''))
  if (links.reduce((length, link) => length + textOf(link).length, 0) < rest.length * 0.6) return
  box.replaceWith(...links.map((link) => relatedLine(document, link)))
}

function markLine(document: DomDocument, line: DomElement): void {
  const links = all(line, 'a[href^="http"]')
  const [link] = links
  if (!link || links.length > 1 || line.querySelector('p, div, li, img, table')) return
  const text = textOf(line)
  const linked = textOf(link)
  if (text.length > maxLength || line.closest('nav, footer, header, figure, table, li') || line.closest(`[${roleMark}]`)) return
  const opened = text.replace(relatedOpener, '')
  const isAlone = bare(opened) === bare(linked) || (opened !== text && bare(opened).startsWith(bare(linked)))
  // "Read more" alone, with nothing linked but the announcement, names no story.
  if (isAlone && countWords(linked.replace(relatedOpener, '')) >= minWords && !isSentence(text))
    outermost(line).replaceWith(relatedLine(document, link))
}

/** The box that holds the line and nothing else: boxes full of links are taken for menus later. */
function outermost(line: DomElement): DomElement {
  const parent = line.parentElement
  return parent && /^(?:div|section|span)$/.test(parent.localName) && textOf(parent) === textOf(line) && !parent.querySelector('img')
    ? outermost(parent)
    : line
}

/** A linked whole sentence of several clauses is prose with an eager link. */
function isSentence(text: string): boolean {
  return countWords(text) > 24 || (/[.。]$/.test(text) && countWords(text) > 14)
}

function relatedLine(document: DomDocument, link: DomElement): DomElement {
  const line = makeElement(document, 'p', { [roleMark]: 'related-link' })
  const text = collapseSpace(textOf(link).replace(relatedOpener, '')) || textOf(link)
  line.append(makeElement(document, 'a', { href: link.getAttribute('href') ?? '' }, text))
  return line
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}
