import { all, type DomDocument, type DomElement, makeElement } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import { absoluteUrl } from '../dom/urls'
import { roleMark } from './marks'

/** Frames that show advertising or count visits: they leave no card. */
const unwantedHosts =
  /(?:^|\.)(?:2mdn|adnxs|amazon-adsystem|criteo|doubleclick|googlesyndication|googletagmanager|outbrain|quantserve|taboola)\.(?:com|net)$/

/** Players whose frame address is not the page a person would open. Sorted by host. */
const pagesOfPlayers: readonly { readonly pattern: RegExp; readonly page: string }[] = [
  { pattern: /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+).*/, page: 'https://www.dailymotion.com/video/$1' },
  { pattern: /^https?:\/\/open\.spotify\.com\/embed\/(\w+)\/(\w+).*/, page: 'https://open.spotify.com/$1/$2' },
  { pattern: /^https?:\/\/player\.vimeo\.com\/video\/(\d+).*/, page: 'https://vimeo.com/$1' },
  { pattern: /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11}).*/, page: 'https://www.youtube.com/watch?v=$1' }
]

/** Frames, players and objects become a card: a line with a link that opens them in the system's browser. */
export function replaceEmbeds(document: DomDocument, base: string | null): void {
  for (const element of all(document, 'iframe, embed, object, video, audio, amp-iframe, amp-youtube').reverse()) {
    const card = makeCard(document, element, base)
    // A line of its own can't stand within a paragraph.
    const paragraph = element.closest('p')
    if (card && paragraph) paragraph.after(card)
    else if (card) outermost(element).before(card)
    element.remove()
  }
}

/** The box around a player that holds nothing else: boxes with one link only are taken for menus later. */
function outermost(element: DomElement): DomElement {
  const parent = element.parentElement
  if (!parent || !/^(?:center|div|figure|span)$/.test(parent.localName) || textOf(parent) !== textOf(element)) return element
  return all(parent, 'img, iframe, video, audio, embed, object, table').length > 1 ? element : outermost(parent)
}

function makeCard(document: DomDocument, element: DomElement, base: string | null): DomElement | null {
  const address = absoluteUrl(sourceOf(element) ?? '', base)
  if (!address || isUnwanted(element, address)) return null
  const url = pagesOfPlayers.reduce((text, { pattern, page }) => text.replace(pattern, page), address)
  const title = collapseSpace(element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '')
  const host = new URL(url).hostname.replace(/^www\./, '')
  const line = makeElement(document, 'p', { [roleMark]: 'embed-card' })
  line.append(
    makeElement(document, 'a', { href: url }, title && title.length < 160 ? `${title} (${host})` : `${kindOf(element)} at ${host}`)
  )
  return line
}

function sourceOf(element: DomElement): string | null {
  const video = element.getAttribute('data-videoid')
  if (video && element.localName === 'amp-youtube') return `https://www.youtube.com/watch?v=${video}`
  const names = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data']
  const own = names.map((name) => element.getAttribute(name)).find((value) => value && !value.startsWith('about:'))
  return own ?? element.querySelector('source[src]')?.getAttribute('src') ?? null
}

function isUnwanted(element: DomElement, address: string): boolean {
  const [width, height] = [element.getAttribute('width'), element.getAttribute('height')]
  return unwantedHosts.test(new URL(address).hostname) || width === '0' || height === '0' || width === '1' || height === '1'
}

function kindOf(element: DomElement): string {
  if (element.localName === 'audio') return 'Audio'
  return element.localName === 'video' ? 'Video' : 'Media'
}
