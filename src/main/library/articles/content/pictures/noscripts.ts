import { boundHtml } from '../../dom/boundHtml'
import { all, type DomDocument, type DomElement, moveChildren, parseDocument, unwrap } from '../../dom/dom'
import { absoluteUrl } from '../../dom/urls'
import { altOf } from './altOf'
import { lazySourceSets } from './lazyAttributes'
import { pictureKey } from './pictureKey'

/** What a `noscript` may hold that a story has use for. */
const shown = 'img, amp-img, iframe, video, audio, picture'
/** Characters of markup in a `noscript` that is given as text. */
const maxEscaped = 100_000

/** A `noscript` repeats the picture or player before it, or is the only place that has it. */
export function openNoscripts(document: DomDocument): void {
  // Innermost first: an outer one then holds plain elements.
  for (const noscript of all(document, 'noscript').reverse()) {
    if (!noscript.querySelector(shown)) readEscaped(noscript)
    const image = noscript.querySelector('img, amp-img')
    const target = image ? pictureBeside(noscript, image) : null
    if (image && target) lend(image, target)
    if (target || !noscript.querySelector(shown) || repeatsPlayer(noscript)) noscript.remove()
    else unwrap(noscript)
  }
}

/** Some pages escape the markup, so that it reads as text. */
function readEscaped(noscript: DomElement): void {
  const text = (noscript.textContent ?? '').trim()
  if (!/^<[a-z]/i.test(text) || text.length > maxEscaped) return
  const { body } = parseDocument(boundHtml(text).html)
  noscript.textContent = ''
  moveChildren(body, noscript)
}

/** The lazy picture this one stands in for: within the same loader's box, or next to it and not visibly another. */
function pictureBeside(noscript: DomElement, image: DomElement): DomElement | null {
  const around = noscript.parentElement?.matches('amp-img, amp-anim, picture, figure, span, a') ? noscript.parentElement : null
  if (around?.matches('amp-img, amp-anim')) return around
  const inBox = around ? all(around, 'img, amp-img').filter((each) => !noscript.contains(each)) : []
  if (inBox.length === 1) return inBox[0] ?? null
  for (const beside of [noscript.previousElementSibling, noscript.nextElementSibling]) {
    const found = beside ? pictureIn(beside) : null
    if (found && (isLazy(found) || isSame(found, image))) return found
  }
  return null
}

function pictureIn(element: DomElement): DomElement | null {
  if (element.matches('img, amp-img')) return element
  const inside = all(element, 'img, amp-img')
  return inside.length === 1 ? (inside[0] ?? null) : null
}

/** Whether something else than its `src` is needed to show it. */
function isLazy(image: DomElement): boolean {
  const source = image.getAttribute('src') ?? ''
  const names = `${image.getAttribute('class') ?? ''} ${image.getAttribute('loading') ?? ''}`
  return (
    source === '' || source.startsWith('data:') || /lazy|placeholder|preview/i.test(names) || image.getAttributeNames().some(isLazyName)
  )
}

function isLazyName(name: string): boolean {
  return name === 'data-src' || name === 'data-original' || lazySourceSets.includes(name)
}

function isSame(one: DomElement, other: DomElement): boolean {
  const [a, b] = [one, other].map((image) => absoluteUrl(image.getAttribute('src') ?? '', 'https://picture.invalid/'))
  return Boolean(a && b) && pictureKey(a ?? '') === pictureKey(b ?? '')
}

function lend(image: DomElement, target: DomElement): void {
  for (const [from, to] of [
    ['src', 'data-src'],
    ['srcset', 'data-srcset'],
    ['width', 'width'],
    ['height', 'height']
  ] as const) {
    const value = image.getAttribute(from)
    if (value && !target.getAttribute(to)) target.setAttribute(to, value)
  }
  const alt = image.getAttribute('alt')
  if (alt && altOf(target) === '') target.setAttribute('alt', alt)
}

function repeatsPlayer(noscript: DomElement): boolean {
  if (noscript.querySelector('img, amp-img, picture')) return false
  const beside = noscript.previousElementSibling ?? noscript.nextElementSibling
  return beside?.matches('iframe, video, audio, lite-youtube, [data-videoid], [data-video-id]') ?? false
}
