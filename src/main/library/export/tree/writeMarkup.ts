import { voidElements } from '../../articles/dom/boundRules'
import type { StoryNode } from './storyTree'

const escapes: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** What XML 1.0 §2.2 allows no document to hold. */
const forbidden = /[\p{Cc}\ufffe\uffff\p{Cs}]/gu
const isAllowedControl = (character: string): boolean =>
  character === '\t' || character === '\n' || character === '\r' || character >= '\u007f'

/** Text for use inside HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return text
    .replace(forbidden, (character) => (isAllowedControl(character) && character < '\ud800' ? character : ''))
    .replace(/["&<>]/g, (character) => escapes[character] ?? character)
}

/** A tree as markup that is well-formed XML and means the same as HTML. */
export function writeMarkup(nodes: readonly StoryNode[]): string {
  return nodes.map(writeNode).join('')
}

function writeNode(node: StoryNode): string {
  if (typeof node === 'string') return escapeMarkup(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
  const opening = `<${node.name}${attributes.join('')}`
  if (voidElements.has(node.name)) return `${opening}/>`
  return `${opening}>${writeMarkup(node.children)}</${node.name}>`
}
