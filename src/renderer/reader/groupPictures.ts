/** Makes a gallery of pictures that follow each other without a word between; one alone stays as it is. */
export function groupPictures(body: HTMLElement): void {
  let run: Element[] = []
  const close = () => {
    if (run.length > 1) makeGallery(run)
    run = []
  }
  for (const child of [...body.children]) {
    if (!isPicture(child) || !follows(child, run.at(-1))) close()
    if (isPicture(child)) run.push(child)
  }
  close()
}

/** A kept picture by itself: in a figure with its caption, in a paragraph of its own, or bare. */
function isPicture(element: Element): boolean {
  if (!element.matches('figure:not(.gallery), p:not(.embed-card), button[data-enlarge]')) return false
  const pictures = element.matches('[data-enlarge]') ? 1 : element.querySelectorAll('[data-enlarge]').length
  return pictures === 1 && (element.localName !== 'p' || (element.textContent ?? '').trim() === '')
}

function follows(element: Element, before: Element | undefined): boolean {
  if (before === undefined) return true
  let between = before.nextSibling
  while (between !== null && between !== element && (between.textContent ?? '').trim() === '') between = between.nextSibling
  return between === element
}

function makeGallery(pictures: readonly Element[]): void {
  const [first] = pictures
  if (first === undefined) return
  const gallery = first.ownerDocument.createElement('figure')
  gallery.className = 'gallery'
  first.before(gallery)
  gallery.append(...pictures)
}
