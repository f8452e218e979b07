import { all, type DomDocument, type DomElement, makeElement } from '../dom/dom'
import { collapseSpace, linkDensity, textOf } from '../dom/text'
import { textLength } from '../text/prose'
import { countWords } from '../text/words'
import { roleMark } from './marks'

/** Words that announce a link to another story on the subject. */
export const relatedOpener =
  /^\W*(?:also (?:read|see|on this)|read (?:also|more|next|our [^:]{1,40})|see also|related(?: (?:story|stories|article|coverage|reading))?|more(?: on this| on the story| here)?|earlier|background|previously|in depth|analysis|from the archive|(?:auch )?lesen sie (?:auch|mehr|dazu)|mehr (?:zum thema|dazu)|siehe auch|hintergrund|(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet|(?:lee|lea|leer) (?:también|más)|ver también|más información|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|läs (?:mer|också)|les også|læs også|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także)|čtěte také|ilgili haber|baca juga|xem thêm|διαβάστε (?:επίσης|ακόμη)|читайте также|читать также|материалы по теме|по теме|читайте також|чытайце таксама|延伸阅读|延伸閱讀|相关阅读|相关报道|另见|関連(?:記事|ニュース)|あわせて読みたい|관련 ?기사|اقرأ أيض[اً]+|إقرأ أيض[اً]+|بیشتر بخوانید|קראו (?:גם|עוד)|עוד בנושא|यह भी पढ़ें|ये भी पढ़ें|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง)\s*[:：–—>»›|-]*\s*/iu

const minWords = 3
const maxLength = 220
const maxBoxLinks = 4
const maxBoxLength = 400
/** Text beside a box, in Latin letters, that shows that it interrupts a story. */
const besideLength = 40

/** Marks lines that are nothing but a link to another story as `p.related-link`, wherever the page keeps them in the text. */
export function markRelatedLinks(document: DomDocument): void {
  for (const box of all(document, 'aside, div, section, ul')) if (isRelatedBox(box)) openBox(document, box)
  for (const line of all(document, 'p, div, h2, h3, h4, h5, h6, blockquote')) markLine(document, line)
}

/** Told by its class or by the words it begins with. */
function isRelatedBox(box: DomElement): boolean {
  if (/related|read-?more|also/i.test(box.getAttribute('class') ?? '') || box.localName === 'aside') return true
  const text = box.querySelector('a') ? textOf(box) : ''
  return text.length > 0 && text.length <= maxBoxLength && relatedOpener.test(text)
}

/** A box between paragraphs with a few links and next to nothing else: its links become lines of the text. */
function openBox(document: DomDocument, box: DomElement): void {
  if (textOf(box).length > maxBoxLength) return
  const links = all(box, 'a[href^="http"]').filter((link) => countWords(textOf(link)) >= minWords)
  const isInText = [box.previousElementSibling, box.nextElementSibling].every(isText)
  if (!isInText || links.length === 0 || links.length > maxBoxLinks || box.querySelector('form, p + p + p + p')) return
  const rest = collapseSpace(textOf(box).replace(relatedOpener, ''))
  if (links.reduce((length, link) => length + textOf(link).length, 0) < rest.length * 0.6) return
  box.replaceWith(...links.map((link) => relatedLine(document, link)))
}

/** A paragraph, or a box that holds one and is no list of links. */
function isText(element: DomElement | null): boolean {
  if (element === null) return false
  if (element.localName === 'p') return true
  return /^(?:div|section)$/.test(element.localName) && textLength(textOf(element)) > besideLength && linkDensity(element) < 0.3
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
  // A card's link holds a headline, a date, the name of a section.
  const title = textOf(link.querySelector('h1, h2, h3, h4, h5, h6') ?? link)
  const text = collapseSpace(title.replace(relatedOpener, '')) || title
  line.append(makeElement(document, 'a', { href: link.getAttribute('href') ?? '' }, text))
  return line
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}
