import type { ArticleImage } from '@shared/contract/articles'
import { say } from '../messages/say'
import { t } from '../messages/translate'

/** Gives each picture of a body its caption and credit where the text does not say them, and each missing one the reason. */
export function completePictures(body: HTMLElement, images: readonly ArticleImage[]): void {
  for (const picture of body.querySelectorAll('img[data-image], .missing-picture')) {
    const image = images.find(({ position }) => String(position) === picture.getAttribute('data-image'))
    if (image) describePicture(picture, image)
    if (picture.matches('.missing-picture')) sayWhyMissing(picture)
  }
}

function describePicture(picture: Element, { caption, credit }: ArticleImage): void {
  if (caption === null && credit === null) return
  const figure = figureOf(picture)
  const legend = figure.querySelector('figcaption') ?? figure.appendChild(figure.ownerDocument.createElement('figcaption'))
  const said = legend.textContent ?? ''
  if (caption !== null && !said.includes(caption)) addSpan(legend, 'caption', caption)
  if (credit !== null && !said.includes(credit)) addSpan(legend, 'credit', credit)
}

function addSpan(parent: Element, className: string, text: string): void {
  const span = parent.ownerDocument.createElement('span')
  span.className = className
  span.textContent = text
  parent.append(' ', span)
}

function figureOf(picture: Element): Element {
  const existing = picture.closest('figure')
  if (existing) return existing
  const figure = picture.ownerDocument.createElement('figure')
  picture.replaceWith(figure)
  figure.append(picture)
  return figure
}

const reasonOf = (place: Element): string => say(place.getAttribute('data-reason') ?? '') || t('reader.pictureNotSaved')

/** The archive left the place of a missing picture with its description; the reason goes below. */
function sayWhyMissing(place: Element): void {
  addSpan(place, 'missing-picture-reason', reasonOf(place))
}
