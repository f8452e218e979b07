import { all, type DomDocument, type DomElement } from '../../dom/dom'
import { collapseSpace, textOf } from '../../dom/text'
import { absoluteUrl } from '../../dom/urls'
import type { JsonThing } from '../../metadata/jsonLd'
import type { ImageCandidate } from '../../types'
import { withRole } from '../marks'
import type { PictureList } from '../pictures/collectPictures'
import { bareCandidate, readCandidates } from '../pictures/readPicture'
import { isFurniture, isTrackingPixel } from '../pictures/tracking'
import { type DescribedMedia, describedMedia, findDescribed } from './describedMedia'
import { frameAddresses, genericTitle, playerElements, standIns, titlePrefix, unwantedFrames } from './embedMarkup'
import { replaceFileLinks } from './fileLinks'
import { makeCard } from './makeCard'
import { type FileSource, fileOf } from './mediaElement'
import { findPlayer, type Player } from './players'
import { quotePosts } from './socialPosts'

const maxCards = 200
const pictureElements = 'img, amp-img'

/** What all cards of a page are made with. */
interface Making {
  readonly document: DomDocument
  readonly base: string | null
  readonly pictures: PictureList
  readonly described: readonly DescribedMedia[]
}

/**
 * Frames, players, files and posts of other sites become cards or quotes: lines with a link that opens them in the system's browser.
 * Their stills are added to `pictures`; `things` is the page's JSON-LD, which names and describes some of them.
 */
export function replaceEmbeds(document: DomDocument, base: string | null, pictures: PictureList, things: readonly JsonThing[] = []): void {
  const making: Making = { document, base, pictures, described: describedMedia(things, base) }
  quotePosts(document, base)
  const selector = [playerElements, ...standIns.map((standIn) => standIn.selector)].join(', ')
  let cards = 0
  for (const element of all(document, selector).reverse()) {
    if (isPicture(element) || !document.body.contains(element)) continue
    const card = cards < maxCards ? cardFor(making, element) : null
    if (card) cards++
    replace(element, card)
  }
  replaceFileLinks(document, base, pictures)
}

/** Drawings shown by an `object` are pictures, see `collectPictures`. */
function isPicture(element: DomElement): boolean {
  const source = element.getAttribute('data') ?? element.getAttribute('src') ?? ''
  if (!/^(?:embed|object)$/.test(element.localName)) return false
  return /^image\//i.test(element.getAttribute('type') ?? '') || /\.(?:svg|png|jpe?g|gif|webp)(?:\?|$)/i.test(source)
}

function cardFor(making: Making, element: DomElement): DomElement | null {
  const { document, base, pictures } = making
  const file = fileOf(element, base)
  const address = file?.url ?? absoluteUrl(addressOf(element) ?? '', base)
  if (!address || unwantedFrames.test(address) || isInvisible(element)) return posterAlone(making, element)
  const player = file ? null : findPlayer(address)
  const url = absoluteUrl(player?.page ?? linkWithin(element) ?? address, base) ?? address
  const known = findDescribed(making.described, url, kindOf(file, player)) ?? findDescribed(making.described, address, null)
  const caption = takeCaption(element)
  const own = titleOf(element)
  const title = own ?? known?.title ?? (caption !== null && caption.length <= 160 ? caption : null)
  const posters = postersOf(making, element, player, known)
  const words = { url, kind: player?.kind ?? wordOf(element, file), title, author: known?.author ?? null, caption, posters }
  const seconds = file?.seconds ?? known?.seconds ?? null
  const savable = file?.isStream === false ? { url: file.url, kind: file.kind, mime: file.mime, title, bytes: null, seconds } : null
  return makeCard(document, { ...words, file: savable }, pictures)
}

/** A player without an address (a script would set it) leaves its still. */
function posterAlone({ document, base }: Making, element: DomElement): DomElement | null {
  const poster = element.localName === 'video' ? posterAttribute(element) : null
  const url = poster ? absoluteUrl(poster, base) : null
  if (!url) return null
  const image = document.createElement('img')
  image.setAttribute('src', url)
  return image
}

function replace(element: DomElement, card: DomElement | null): void {
  // A line of its own can't stand within a paragraph.
  const paragraph = element.closest('p')
  const place = paragraph && paragraph !== element ? paragraph : outermost(element)
  const isRepeated = card !== null && [place.previousElementSibling, place.nextElementSibling].some((beside) => isSameCard(card, beside))
  if (card && !isRepeated) place === paragraph ? paragraph.after(card) : place.before(card)
  element.remove()
}

/** Lazy players stand twice in a page: as they are, and for browsers without scripts. */
function isSameCard(card: DomElement, beside: DomElement | null): boolean {
  if (!beside?.matches(withRole('embed-card'))) return false
  return beside.querySelector('a')?.getAttribute('href') === card.querySelector('a')?.getAttribute('href')
}

/** The box around a player that holds nothing else: boxes with one link only are taken for menus later. */
function outermost(element: DomElement): DomElement {
  const parent = element.parentElement
  if (!parent || !/^(?:center|div|figure|section|span)$/.test(parent.localName) || textOf(parent) !== textOf(element)) return element
  return all(parent, 'img, iframe, video, audio, embed, object, table').length > 1 ? element : outermost(parent)
}

function addressOf(element: DomElement): string | null {
  const standIn = standIns.find(({ selector }) => element.matches(selector))
  if (standIn) return standIn.address(element)
  const own = frameAddresses.map((name) => element.getAttribute(name)).find((value) => value && !/^(?:about|data|javascript):/i.test(value))
  return own ?? embeddedPage(element)
}

/** Lazy frames keep a page of their own with a link to the player (`srcdoc`). */
function embeddedPage(element: DomElement): string | null {
  return /href=["']?(https?:\/\/[^"'\s>]+)/i.exec(element.getAttribute('srcdoc') ?? '')?.[1] ?? null
}

/** Some players have the page's link inside, for browsers without frames. */
function linkWithin(element: DomElement): string | null {
  return element.localName === 'iframe' ? (element.querySelector('a[href^="http"]')?.getAttribute('href') ?? null) : null
}

function titleOf(element: DomElement): string | null {
  const names = ['title', 'data-title', 'aria-label', 'playlabel', 'alt']
  const within = element.localName === 'iframe' ? textOf(element.querySelector('a[href]')) : ''
  const titles = [...names.map((name) => collapseSpace(element.getAttribute(name) ?? '')), within]
  return titles.map((title) => title.replace(titlePrefix, '')).find((title) => title !== '' && !genericTitle.test(title)) ?? null
}

function takeCaption(element: DomElement): string | null {
  const figure = element.closest('figure')
  const caption = figure?.querySelector('figcaption')
  if (!figure || !caption || all(figure, `${playerElements}, ${pictureElements}`).length > 2) return null
  const text = textOf(caption)
  caption.remove()
  return text || null
}

function postersOf(making: Making, element: DomElement, player: Player | null, known: DescribedMedia | null): readonly ImageCandidate[] {
  const { base } = making
  const attribute = posterAttribute(element)
  if (attribute) return bareCandidate(attribute, base)
  const picture = pictureOfPlayer(element)
  const candidates = picture ? readCandidates(picture, base) : []
  if (picture && candidates.length > 0 && !isTrackingPixel(picture, candidates) && !isFurniture(picture, candidates)) {
    picture.remove()
    return candidates
  }
  return known?.poster ? [...bareCandidate(known.poster, base), ...(player?.posters ?? [])] : (player?.posters ?? [])
}

function posterAttribute(element: DomElement): string | null {
  const names = ['poster', 'data-poster', 'data-thumb', 'data-thumbnail', 'data-preview', 'data-image']
  const found = names.map((name) => element.getAttribute(name)).find(Boolean)
  const background = /url\(\s*["']?([^"')]+)/i.exec(element.getAttribute('style') ?? '')?.[1]
  return found ?? background ?? null
}

/** The still that pages put into a player, or over it. */
function pictureOfPlayer(element: DomElement): DomElement | null {
  const inside = element.querySelector(pictureElements)
  if (inside) return inside
  let box = element.parentElement
  while (box && /^(?:a|div|figure|span)$/.test(box.localName) && textOf(box) === textOf(element)) {
    const around = all(box, pictureElements)
    if (around.length > 0) return around.length === 1 ? (around[0] ?? null) : null
    box = box.parentElement
  }
  return null
}

function isInvisible(element: DomElement): boolean {
  const sides = [element.getAttribute('width'), element.getAttribute('height')]
  return element.localName !== 'audio' && sides.some((side) => side === '0' || side === '1')
}

function kindOf(file: FileSource | null, player: Player | null): 'audio' | 'video' | null {
  if (file) return file.kind === 'document' ? null : file.kind
  return player?.kind === 'Audio' ? 'audio' : player?.kind === 'Video' ? 'video' : null
}

function wordOf(element: DomElement, file: FileSource | null): string {
  const kind = file?.kind ?? (/video/.test(element.localName) ? 'video' : /audio/.test(element.localName) ? 'audio' : null)
  return kind ? { audio: 'Audio', document: 'Document', video: 'Video' }[kind] : 'Media'
}
