import { blockElements } from '../../articles/dom/blockElements'
import { elementsOf, type StoryElement, type StoryNode, textOf } from '../tree/storyTree'
import { escapeLines } from './escapeText'
import { findFootnotes } from './footnotes'
import { type InlinePlace, writeInline } from './writeInline'
import { writeTable } from './writeTable'

/** A story's text as Markdown: CommonMark with the tables, footnotes and strikethrough that most readers of it know. */
export function writeMarkdown(nodes: readonly StoryNode[]): string {
  return writeBlocks(nodes, { footnotes: findFootnotes(nodes), isOneLine: false }).join('\n\n')
}

type Writer = (node: StoryElement, place: InlinePlace) => readonly string[]

const heading: Writer = (node, place) => {
  const words = writeInline(node.children, { ...place, isOneLine: true }).trim()
  // Signs at its end would close the heading (CommonMark §4.2) and be no words of it.
  return words === '' ? [] : [`${'#'.repeat(Number(node.name.slice(1)))} ${words.replace(/(?<=^|\s)#(?=#*$)/, '\\#')}`]
}
/** A caption; alone on its line it can be set apart whatever it begins and ends with. */
const caption: Writer = (node, place) => {
  const words = writeInline(node.children, { ...place, isOneLine: true }).trim()
  return words === '' || words.includes('*') ? transparent(node, place) : [`*${words}*`]
}
const list: Writer = (node, place) => writeList(node, place)
const transparent: Writer = (node, place) => writeBlocks(node.children, place)
const strongLine: Writer = (node, place) => {
  const words = writeInline(node.children, place).trim()
  return words === '' ? [] : [`<strong>${words}</strong>`]
}

/** How each element that stands on lines of its own is written; what is not named stands for what is in it. */
const writers: Readonly<Record<string, Writer>> = {
  blockquote: (node, place) => quoted(writeBlocks(node.children, place)),
  dd: (node, place) => quoted(writeBlocks(node.children, place)),
  dt: strongLine,
  figcaption: caption,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: () => ['___'],
  ol: list,
  pre: (node) => fenced(textOf(node.children)),
  summary: strongLine,
  table: (node, place) => [...captionOf(node, place), writeTable(withoutCaption(node), place)],
  ul: list
}

/** Pieces as paragraphs, lists, quotes …; each is one text, to be parted by empty lines. */
function writeBlocks(nodes: readonly StoryNode[], place: InlinePlace): readonly string[] {
  const blocks: string[] = []
  let words: StoryNode[] = []
  const endParagraph = () => {
    const paragraph = escapeLines(writeInline(withoutOuterBreaks(words), place).trim())
    words = []
    if (paragraph !== '') blocks.push(paragraph)
  }
  for (const node of nodes) {
    if (typeof node === 'string' || !isBlock(node)) {
      words.push(node)
      continue
    }
    endParagraph()
    // Lists that follow each other would be one.
    if (isList(node) && isListText(blocks.at(-1))) blocks.push('<!-- -->')
    blocks.push(...notedBlocks(node, place))
  }
  endParagraph()
  return blocks
}

/** A break before the first word or after the last would be a sign without a line. */
function withoutOuterBreaks(nodes: readonly StoryNode[]): readonly StoryNode[] {
  const isWord = (node: StoryNode) => (typeof node === 'string' ? node.trim() !== '' : node.name !== 'br')
  return nodes.slice(Math.max(0, nodes.findIndex(isWord)), nodes.findLastIndex(isWord) + 1)
}

const isList = ({ name }: StoryElement): boolean => name === 'ol' || name === 'ul'
const isListText = (block: string | undefined): boolean => /^(?:- |\d+\. )/.test(block ?? '')

const isBlock = (node: StoryElement): boolean =>
  blockElements.has(node.name) || (node.name !== 'code' && [...elementsOf(node.children)].some(({ name }) => blockElements.has(name)))

function notedBlocks(node: StoryElement, place: InlinePlace): readonly string[] {
  const label = place.footnotes.noteOf(node)
  const write = writers[node.name] ?? transparent
  return label === null || node.name === 'li' ? write(node, place) : [note(label, write(node, place))]
}

function note(label: string, blocks: readonly string[]): string {
  return indented(`[^${label}]: `, blocks.join('\n\n'), 4)
}

interface Item {
  readonly text: string
  readonly isLoose: boolean
}

function writeList(node: StoryElement, place: InlinePlace): readonly string[] {
  const items = node.children.filter((child): child is StoryElement => typeof child !== 'string')
  const notes = items.flatMap((item) => noteBlocks(item, place))
  const start = Number(node.attributes['start'] ?? 1)
  const written: Item[] = []
  for (const item of items.filter((one) => place.footnotes.noteOf(one) === null)) {
    const made = writeItem(item, node.name === 'ol' ? `${start + written.length}. ` : '- ', place)
    if (made !== null) written.push(made)
  }
  const list = written.map(({ text }) => text).join(written.some(({ isLoose }) => isLoose) ? '\n\n' : '\n')
  return list === '' ? notes : [list, ...notes]
}

function noteBlocks(item: StoryElement, place: InlinePlace): readonly string[] {
  const label = place.footnotes.noteOf(item)
  return label === null ? [] : [note(label, writeBlocks(item.children, place))]
}

/** Null for an item without words, whose sign alone would underline the line above. */
function writeItem(item: StoryElement, sign: string, place: InlinePlace): Item | null {
  const blocks = writeBlocks(item.children, place)
  if (blocks.length === 0) return null
  const isClose = blocks.length < 2 || (blocks.length === 2 && /^(?:- |1\. )/.test(blocks[1] ?? '') && !isListText(blocks[0]))
  return { text: indented(sign, blocks.join(isClose ? '\n' : '\n\n'), sign.length), isLoose: !isClose }
}

/** A text whose first line follows a sign and whose others stand below it. */
function indented(sign: string, text: string, depth: number): string {
  const [first = '', ...others] = text.split('\n')
  return [`${sign}${first}`.trimEnd(), ...others.map((line) => (line === '' ? '' : `${' '.repeat(depth)}${line}`))].join('\n')
}

function quoted(blocks: readonly string[]): readonly string[] {
  const lines = blocks.join('\n\n').split('\n')
  return blocks.length === 0 ? [] : [lines.map((line) => `> ${line}`.trimEnd()).join('\n')]
}

function fenced(code: string): readonly string[] {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}\n${code.replace(/^\n|\s+$/g, '')}\n${fence}`]
}

const isCaption = (node: StoryNode): node is StoryElement => typeof node !== 'string' && node.name === 'caption'

function captionOf(table: StoryElement, place: InlinePlace): readonly string[] {
  return table.children.filter(isCaption).flatMap((caption) => writeBlocks(caption.children, place))
}

function withoutCaption(table: StoryElement): StoryElement {
  return { ...table, children: table.children.filter((child) => !isCaption(child)) }
}
