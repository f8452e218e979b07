/** What is set as a line of its own and may be in another script than its story. */
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, td, th, dt, dd, caption, pre'
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const letter = /\p{L}/u

/** The first letters tell; a long paragraph is not read whole. */
const SAMPLE = 240

/** Lets each block that begins in a script of the other direction run its own way: `dir="auto"`. Code always runs left to right. */
export function directBlocks(body: HTMLElement, direction: 'ltr' | 'rtl'): void {
  for (const block of body.querySelectorAll(blocks)) {
    const first = letter.exec((block.textContent ?? '').slice(0, SAMPLE))?.[0]
    if (block.localName === 'pre') block.setAttribute('dir', 'ltr')
    else if (first !== undefined && rightToLeft.test(first) !== (direction === 'rtl')) block.setAttribute('dir', 'auto')
  }
}
