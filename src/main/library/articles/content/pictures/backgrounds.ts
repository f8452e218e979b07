import { all, type DomDocument, type DomElement, makeElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { backgroundRule } from '../marks'
import { lazyBackgrounds } from './lazyAttributes'

/** Boxes that may have a background picture under their words: the story's opening. */
const openingBox = /(?:^|[\s_-])(?:cover|featured?|header|hero|lead|masthead|opener|opening|splash)(?:$|[\s_-])/i
/** More words than these, in characters, are no opening. */
const openingLength = 500
const openableElements = /^(?:a|div|figure|header|section|span)$/

/** CSS backgrounds that are the story's pictures become pictures: boxes without text, and the opening that holds the headline. */
export function openBackgrounds(document: DomDocument): void {
  for (const rule of all(document, `meta[${backgroundRule}]`)) applyRule(document, rule)
  const selector = ['[style*="url("]', '[data-bgset]', ...lazyBackgrounds.map((name) => `[${name}]`)].join(', ')
  for (const element of all(document, selector)) {
    if (openableElements.test(element.localName) && mayShowPicture(element)) open(document, element)
  }
}

/** A rule of the page's own style sheet, as `boundHtml` kept it, goes to the first element it is for. */
function applyRule(document: DomDocument, rule: DomElement): void {
  const element = document.querySelector(rule.getAttribute(backgroundRule) ?? 'none')
  if (element && !element.hasAttribute('data-bg')) element.setAttribute('data-bg', rule.getAttribute('content') ?? '')
  rule.remove()
}

function mayShowPicture(element: DomElement): boolean {
  if (element.querySelector('img, amp-img, picture, video, iframe')) return false
  const length = textOf(element).length
  if (length === 0) return true
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return length <= openingLength && (element.querySelector('h1') !== null || openingBox.test(names))
}

function open(document: DomDocument, element: DomElement): void {
  const style = element.getAttribute('style') ?? ''
  const lazy = lazyBackgrounds.map((name) => element.getAttribute(name)).find(Boolean)
  const set = element.getAttribute('data-bgset')
  const source = firstAddress(
    lazy && !/^\s*url\(/i.test(lazy) ? `url("${lazy}")` : (lazy ?? /background[^;]*|--[\w-]+\s*:[^;]*/i.exec(style)?.[0] ?? '')
  )
  if (!source && !set) return
  const alt = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? ''
  const image = makeElement(document, 'img', { ...(source && { src: source }), ...(set && { srcset: set }), alt })
  if (textOf(element) === '') return element.append(image)
  const figure = document.createElement('figure')
  figure.append(image)
  element.prepend(figure)
}

/** An address in quotes may hold brackets (CSS Values 4 §4.5). */
function firstAddress(value: string): string | null {
  const match = /url\(\s*(?:"([^"]+)"|'([^']+)'|([^"')\s]+))\s*\)/i.exec(value)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null
}
