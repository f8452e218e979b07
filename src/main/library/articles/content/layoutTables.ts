import { all, type DomDocument, type DomElement, moveChildren } from '../dom/dom'
import { textOf } from '../dom/text'

/** A cell with more text than this, in characters, holds a page's column, not a datum. */
const columnLength = 400

/** Tables that only place things become boxes; tables of data stay. */
export function openLayoutTables(document: DomDocument): void {
  for (const table of all(document, 'table').reverse()) if (isLayout(table)) openTable(document, table)
}

function isLayout(table: DomElement): boolean {
  if (table.querySelector('th, caption, thead')) return false
  if (/presentation|none/.test(table.getAttribute('role') ?? '')) return true
  const cells = all(table, 'td')
  return cells.length <= 1 || table.querySelector('table') !== null || cells.some((cell) => textOf(cell).length > columnLength)
}

function openTable(document: DomDocument, table: DomElement): void {
  for (const part of [...all(table, 'td, tr, tbody, tfoot').reverse(), table]) {
    const box = document.createElement('div')
    for (const name of ['class', 'id']) {
      const value = part.getAttribute(name)
      if (value) box.setAttribute(name, value)
    }
    moveChildren(part, box)
    part.replaceWith(box)
  }
}
