import { Parser } from 'htmlparser2'

/** A piece of a story's text: words, or an element around more pieces. */
export type StoryNode = string | StoryElement
export interface StoryElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly StoryNode[]
}

interface OpenElement extends StoryElement {
  readonly children: StoryNode[]
}

/** An element, made by hand. */
export function element(name: string, attributes: StoryElement['attributes'], ...children: readonly StoryNode[]): StoryElement {
  return { name, attributes, children }
}

/** Sanitized HTML as a tree; entities are undone, words that stand together are one piece. */
export function parseStory(html: string): readonly StoryNode[] {
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  const parser = new Parser({
    onopentag(name, attributes) {
      const opened: OpenElement = { name, attributes, children: [] }
      open.at(-1)?.children.push(opened)
      open.push(opened)
    },
    ontext(text) {
      const children = open.at(-1)?.children ?? []
      const last = children.at(-1)
      if (typeof last === 'string') children[children.length - 1] = last + text
      else children.push(text)
    },
    onclosetag() {
      if (open.length > 1) open.pop()
    }
  })
  parser.end(html)
  return root.children
}

/** The words of pieces, as they stand. */
export function textOf(nodes: readonly StoryNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : node.name === 'br' ? '\n' : textOf(node.children))).join('')
}

/** Every element, outer ones first. */
export function* elementsOf(nodes: readonly StoryNode[]): Generator<StoryElement> {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    yield node
    yield* elementsOf(node.children)
  }
}
