import { elementsOf, type StoryElement, type StoryNode, textOf } from '../tree/storyTree'

/** Footnotes of a text: what each reference and each note is called, and which elements are notes. */
export interface Footnotes {
  /** The label a reference stands for, when the link is one. */
  labelOf(link: StoryElement): string | null
  /** The label of the note that an element holds. */
  noteOf(element: StoryElement): string | null
  /** Whether a link leads from a note back to its reference. */
  isWayBack(link: StoryElement): boolean
}

const noteElements: ReadonlySet<string> = new Set(['dd', 'li', 'p'])
const mark = /^[[(]?(?:\d{1,3}|[*†‡§])[\])]?$/

/** Finds footnotes by their links: a short mark in the text that leads to a paragraph or a list's item further down. */
export function findFootnotes(nodes: readonly StoryNode[]): Footnotes {
  const labels = new Map<string, string>()
  const references = new Set<string>()
  const elements = [...elementsOf(nodes)]
  const order = new Map(elements.flatMap(({ attributes: { id } }, index) => (id === undefined ? [] : [[id, index] as const])))
  for (const [index, link] of elements.entries()) {
    const target = targetOf(link)
    const at = target === null ? undefined : order.get(target)
    if (target === null || at === undefined || at < index || !mark.test(textOf(link.children).trim())) continue
    if (!noteElements.has(elements[at]?.name ?? '')) continue
    if (!labels.has(target)) labels.set(target, String(labels.size + 1))
    references.add(link.attributes['id'] ?? '')
  }
  return {
    labelOf: (link) => labels.get(targetOf(link) ?? '') ?? null,
    noteOf: ({ attributes: { id } }) => (id === undefined ? null : (labels.get(id) ?? null)),
    isWayBack: (link) => references.has(targetOf(link) ?? ' ') || /^[↩↑^]\ufe0e?$/u.test(textOf(link.children).trim())
  }
}

function targetOf({ name, attributes: { href } }: StoryElement): string | null {
  return name === 'a' && href?.startsWith('#') === true ? href.slice(1) : null
}
