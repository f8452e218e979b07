import { blockElements } from '../../articles/dom/blockElements'
import { elementsOf, type StoryElement } from '../tree/storyTree'
import { writeMarkup } from '../tree/writeMarkup'
import { type InlinePlace, writeInline } from './writeInline'

/** A table as GFM draws it; one with joined cells, or with more than words in a cell, as HTML, which Markdown takes too. */
export function writeTable(table: StoryElement, place: InlinePlace): string {
  const rows = [...elementsOf(table.children)].filter(({ name }) => name === 'tr').map(cellsOf)
  if (rows.length === 0 || !isPlain(rows.flat())) return writeMarkup([table]).replace(/\n/g, '&#10;')
  const width = Math.max(...rows.map(({ length }) => length))
  const [first = [], ...others] = rows
  const hasHead = first.length > 0 && first.every(({ name }) => name === 'th')
  const lines = [hasHead ? first : [], ...(hasHead ? others : rows)].map((cells) => line(cells, width, place))
  const rule = `|${' --- |'.repeat(width)}`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

function cellsOf(row: StoryElement): readonly StoryElement[] {
  return row.children.filter((child): child is StoryElement => typeof child !== 'string' && (child.name === 'td' || child.name === 'th'))
}

function isPlain(cells: readonly StoryElement[]): boolean {
  return cells.every(
    ({ attributes, children }) =>
      Number(attributes['colspan'] ?? 1) <= 1 &&
      Number(attributes['rowspan'] ?? 1) <= 1 &&
      [...elementsOf(children)].every(({ name }) => !blockElements.has(name))
  )
}

function line(cells: readonly StoryElement[], width: number, place: InlinePlace): string {
  const words = Array.from({ length: width }, (_, index) => writeInline(cells[index]?.children ?? [], { ...place, isOneLine: true }).trim())
  return `| ${words.join(' | ')} |`
}
