import { all, type DomDocument, type DomElement, makeElement, moveChildren } from '../../dom/dom'
import { textOf } from '../../dom/text'

/** More text in one cell, in characters, is no caption; beside a picture (not below it) text is mostly the story's. */
const maxWords = 300
const maxWordsBeside = 120
/** A picture declared smaller than this, in pixels, belongs to the table's data (flags, signs). */
const minWidth = 100
const maxCells = 40

/** Tables of old layouts that hold nothing but pictures and the words below them become figures. */
export function openPictureTables(document: DomDocument): void {
  for (const table of all(document, 'table')) {
    if (table.querySelector('th, caption, thead, table, iframe, video')) continue
    const cells = all(table, 'td')
    const withPicture = cells.filter((cell) => cell.querySelector('img, amp-img'))
    const isPlain = cells.length <= maxCells && cells.every((cell) => isPictureCell(cell) || isWordsCell(cell))
    if (withPicture.length > 0 && isPlain && isBalanced(cells.length, withPicture.length)) openTable(document, table, cells)
  }
}

/** Each picture has at most one cell of words; a table with more of them is one of data. */
function isBalanced(cells: number, pictures: number): boolean {
  return cells <= pictures * 2
}

function isPictureCell(cell: DomElement): boolean {
  const [image, ...more] = all(cell, 'img, amp-img')
  if (!image || more.length > 0) return false
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10)
  return !(width < minWidth) && textOf(cell).length <= maxWords
}

function isWordsCell(cell: DomElement): boolean {
  return !cell.querySelector('img, amp-img') && textOf(cell).length <= maxWords && !cell.querySelector('ul, ol, h1, h2, h3')
}

function openTable(document: DomDocument, table: DomElement, cells: readonly DomElement[]): void {
  const figures = captionsOf(table, cells).map(([cell, words]) => makeFigure(document, cell, words))
  const [only] = figures
  const gallery = makeElement(document, 'figure', { class: 'gallery' })
  for (const figure of figures) gallery.append(figure)
  table.replaceWith(figures.length === 1 && only ? only : gallery)
}

/** The words of a picture stand in its own cell, or in the same column of the next row. */
function captionsOf(table: DomElement, cells: readonly DomElement[]): (readonly [DomElement, DomElement | null])[] {
  const rows = all(table, 'tr').map((row) => [...row.children])
  return cells.filter(isPictureCell).map((cell) => {
    const row = rows.findIndex((each) => each.includes(cell))
    const column = rows[row]?.indexOf(cell) ?? 0
    const below = rows[row + 1]?.[column] ?? null
    const beside = rows.length === 1 && textOf(cell.nextElementSibling).length <= maxWordsBeside ? cell.nextElementSibling : null
    const words = below ?? beside
    return [cell, words && !isPictureCell(words) && textOf(words) !== '' ? words : null] as const
  })
}

function makeFigure(document: DomDocument, cell: DomElement, words: DomElement | null): DomElement {
  const figure = document.createElement('figure')
  const caption = document.createElement('figcaption')
  const image = cell.querySelector('picture') ?? cell.querySelector('img, amp-img')
  const linked = image?.closest('a') ?? image
  if (linked) figure.append(linked)
  if (textOf(cell) !== '') moveChildren(cell, caption)
  else if (words) moveChildren(words, caption)
  if (textOf(caption) !== '') figure.append(caption)
  return figure
}
