import { type DomDocument, type DomElement, makeElement } from '../../dom/dom'
import type { ImageCandidate, MediaReference } from '../../types'
import { mediaMark, roleMark } from '../marks'
import { makeMarker, type PictureList, pictureOf } from '../pictures/collectPictures'

/** What a card says: it stands in the text for a file, a player or a frame of another site. */
export interface CardWords {
  /** Where a person would open it. */
  readonly url: string
  /** Word for what it is, where nobody gives it a title. */
  readonly kind: string
  readonly title: string | null
  readonly author: string | null
  /** What the page says below it. */
  readonly caption: string | null
  /** Addresses of its still, best first. */
  readonly posters: readonly ImageCandidate[]
  /** The file, when it is one that can be saved. */
  readonly file: Omit<MediaReference, 'poster'> | null
}

const maxTitle = 160
const maxCaption = 600

/** A line with still, title, author and host, and the link that opens it in the system's browser. */
export function makeCard(document: DomDocument, words: CardWords, pictures: PictureList): DomElement {
  const { url, kind, author, caption, posters, file } = words
  const card = makeElement(document, 'p', { [roleMark]: 'embed-card', ...(file && { [mediaMark]: JSON.stringify(file) }) })
  if (posters.length > 0) card.append(makeMarker(document, pictures.push(pictureOf(posters)) - 1, ''))
  const host = new URL(url).hostname.replace(/^www\./, '')
  const title = words.title && words.title.length <= maxTitle ? words.title : null
  const name = [title, title ? author : null].filter(Boolean).join(' · ')
  card.append(makeElement(document, 'a', { href: url }, name ? `${name} (${host})` : `${kind} at ${host}`))
  if (caption && caption !== title) card.append(' ', makeElement(document, 'small', {}, caption.slice(0, maxCaption)))
  return card
}
