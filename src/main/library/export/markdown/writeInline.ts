import { type StoryElement, type StoryNode, textOf } from '../tree/storyTree'
import { escapeText, linkTarget } from './escapeText'
import type { Footnotes } from './footnotes'

export interface InlinePlace {
  readonly footnotes: Footnotes
  /** A line break in a heading or a table's cell can't be one of the file. */
  readonly isOneLine: boolean
}

/** Signs around words, by element; where they would not be read as signs, the element's own tags stand. */
const signs: Readonly<Record<string, string>> = { b: '**', del: '~~', em: '*', i: '*', s: '~~', strong: '**' }
/** Elements that Markdown has no sign for and takes as HTML. */
const tags: ReadonlySet<string> = new Set(['bdo', 'ins', 'kbd', 'mark', 'q', 'samp', 'small', 'sub', 'sup', 'u', 'var'])

/** Pieces within a paragraph as Markdown. */
export function writeInline(nodes: readonly StoryNode[], place: InlinePlace): string {
  let written = ''
  for (const node of nodes) {
    const piece = typeof node === 'string' ? escapeText(node) : writeElement(node, written, place)
    // Signs that meet would be read as one longer sign.
    written += /[*~]$/.test(written) && /^[*~]/.test(piece) ? `<!-- -->${piece}` : piece
  }
  return written
}

function writeElement(node: StoryElement, before: string, place: InlinePlace): string {
  const { name, attributes, children } = node
  if (name === 'br') return place.isOneLine ? '<br>' : '\\\n'
  if (name === 'img') return `![${escapeText(attributes['alt'] ?? '')}](${linkTarget(attributes['src'] ?? '')})`
  if (name === 'code') return writeCode(textOf(children), place)
  if (name === 'a') return writeLink(node, place)
  const footnote = name === 'sup' ? footnoteOf(children, place) : null
  if (footnote !== null) return footnote
  const inner = writeInline(children, place)
  const sign = signs[name]
  if (sign !== undefined) return wrap(inner, sign, name, before)
  if (name === 'rt') return before.endsWith('(') ? inner : `(${inner})`
  return tags.has(name) && inner !== '' ? `<${name}>${inner}</${name}>` : inner
}

/** Spaces stand outside of signs (CommonMark §6.2); signs beside letters only are read as such whatever is around. */
function wrap(inner: string, sign: string, name: string, before: string): string {
  const [, start = '', words = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? []
  if (words === '') return inner
  const isSafe = /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words) && !/[*~]$/.test(before + start)
  return isSafe ? `${start}${sign}${words}${sign}${end}` : `${start}<${name}>${words}</${name}>${end}`
}

function writeCode(code: string, { isOneLine }: InlinePlace): string {
  const line = code.replace(/\s*\n\s*/g, ' ')
  if (line.trim() === '') return line
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const padded = /^[`\s]|[`\s]$/.test(line) ? ` ${line} ` : line
  return `${fence}${isOneLine ? padded.replaceAll('|', '\\|') : padded}${fence}`
}

function writeLink(node: StoryElement, place: InlinePlace): string {
  const { footnotes } = place
  const label = footnotes.labelOf(node)
  if (label !== null) return `[^${label}]`
  const href = node.attributes['href'] ?? ''
  const inner = writeInline(node.children, place)
  if (href.startsWith('#')) return footnotes.isWayBack(node) ? '' : inner
  return inner.trim() === '' || href === '' ? inner : `[${inner}](${linkTarget(href)})`
}

/** `<sup><a>[1]</a></sup>`: the sign of a footnote is raised by itself. */
function footnoteOf(children: readonly StoryNode[], { footnotes }: InlinePlace): string | null {
  const [only, ...others] = children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  if (only === undefined || typeof only === 'string' || others.length > 0) return null
  const label = footnotes.labelOf(only)
  return label === null ? null : `[^${label}]`
}
