import type { ArticleImage } from '@shared/contract/articles'

/** Gives each picture of a body its size, caption and credit, or a placeholder that says why it is missing. */
export function completePictures(body: HTMLElement, images: readonly ArticleImage[]): void {
  for (const picture of body.querySelectorAll('img')) {
    const image = imageOf(picture, images)
    if (image) sizePicture(picture, image)
    if (image) describePicture(picture, image)
    if (!picture.hasAttribute('src')) picture.replaceWith(placeholder(body.ownerDocument, image))
  }
}

function imageOf(picture: Element, images: readonly ArticleImage[]): ArticleImage | undefined {
  const position = picture.getAttribute('data-image')
  const src = picture.getAttribute('src')
  return images.find((image) => (position === null ? image.src === src : String(image.position) === position))
}

/** With its size known before it is drawn, a picture does not move the text. */
function sizePicture(picture: Element, { width, height }: ArticleImage): void {
  picture.setAttribute('decoding', 'async')
  if (width === null || height === null) return
  picture.setAttribute('width', String(width))
  picture.setAttribute('height', String(height))
}

/** Adds what the page said of the picture where the text does not say it already. */
function describePicture(picture: Element, { caption, credit }: ArticleImage): void {
  if (caption === null && credit === null) return
  const figure = figureOf(picture)
  const legend = figure.querySelector('figcaption') ?? figure.appendChild(figure.ownerDocument.createElement('figcaption'))
  const said = legend.textContent ?? ''
  if (caption !== null && !said.includes(caption)) addSpan(legend, 'caption', caption)
  if (credit !== null && !said.includes(credit)) addSpan(legend, 'credit', credit)
}

function addSpan(legend: Element, className: string, text: string): void {
  const span = legend.ownerDocument.createElement('span')
  span.className = className
  span.textContent = text
  legend.append(' ', span)
}

function figureOf(picture: Element): Element {
  const existing = picture.closest('figure')
  if (existing) return existing
  const figure = picture.ownerDocument.createElement('figure')
  picture.replaceWith(figure)
  figure.append(picture)
  return figure
}

function placeholder(document: Document, image: ArticleImage | undefined): Element {
  const box = document.createElement('span')
  const words = document.createElement('span')
  box.className = 'missing-picture'
  words.textContent = image?.reason ?? 'This picture was not saved.'
  if (image?.alt) {
    const alt = document.createElement('span')
    alt.className = 'missing-picture-alt'
    alt.textContent = image.alt
    box.append(alt)
  }
  box.append(words)
  return box
}
