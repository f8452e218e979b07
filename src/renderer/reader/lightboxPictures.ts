import type { ArticleImage } from '@shared/contract/articles'
import { t } from '../messages/translate'

/** The pictures of a story that can be shown large: those that were kept. */
export function keptPictures(images: readonly ArticleImage[]): readonly ArticleImage[] {
  return images.filter(({ src }) => src !== null)
}

/** The place beside another among `count` pictures, around the ends. */
export function besidePicture(at: number, by: 1 | -1, count: number): number {
  return (at + by + count) % count
}

const ZOOMS: readonly number[] = [1, 1.5, 2, 3, 4]

/** The next larger or smaller drawing of a picture; the same at the ends. */
export function zoomFrom(zoom: number, by: 1 | -1): number {
  return (by > 0 ? ZOOMS.find((one) => one > zoom) : ZOOMS.findLast((one) => one < zoom)) ?? zoom
}

/** Makes each picture of a body a button that shows it large (`data-enlarge`: its position). One within a link stays the link's. */
export function makeEnlargeable(body: HTMLElement): void {
  for (const picture of body.querySelectorAll('img[data-image]')) {
    if (picture.closest('a[href]') === null) wrapInButton(picture)
  }
}

function wrapInButton(picture: Element): void {
  const button = picture.ownerDocument.createElement('button')
  button.setAttribute('type', 'button')
  button.setAttribute('data-enlarge', picture.getAttribute('data-image') ?? '')
  // Its name is the picture's description; without one it is still a picture.
  if (!picture.getAttribute('alt')) button.setAttribute('aria-label', t('reader.picture'))
  picture.replaceWith(button)
  button.append(picture)
}
