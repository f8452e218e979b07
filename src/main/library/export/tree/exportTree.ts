import type { Article } from '@shared/contract/articles'
import { element, elementsOf, parseStory, type StoryElement, type StoryNode } from './storyTree'

/** Where a format puts what a story refers to. */
export interface TreeTargets {
  /** Where a kept picture is found, by its `offprint-image:` address; null: it is left out. */
  readonly picture: (src: string) => string | null
  /** Where another story of the export is found; null for one that is not in it. */
  readonly story: (id: number) => string | null
  /** What ids begin with, so that those of several stories in one file differ. */
  readonly idPrefix: string
  /** What stands in place of a picture that is not there. */
  readonly missing: (alt: string) => string
}

type Ids = ReadonlyMap<string, string>

/** The text of a story as a tree that any format can write: addresses lead where the format keeps things, marks of the window are gone. */
export function exportTree(html: string, targets: TreeTargets): readonly StoryNode[] {
  const nodes = parseStory(html)
  return rewrite(nodes, targets, idsOf(nodes, targets.idPrefix))
}

/** The picture above the text with its words, when it is not in the text. */
export function leadFigure({ images, leadImagePosition }: Article, targets: TreeTargets): readonly StoryNode[] {
  const image = images.find(({ position }) => position === leadImagePosition)
  if (image?.src == null) return []
  const picture = pictureNode({ src: image.src, alt: image.alt, ...sizeOf(image.width, image.height) }, targets)
  const words = [image.caption, image.credit && element('span', { class: 'credit' }, image.credit)].filter(
    (part) => part != null && part !== ''
  )
  const caption = words.flatMap((part, index): StoryNode[] => (part === null ? [] : index > 0 ? [' ', part] : [part]))
  return [element('figure', {}, ...picture, ...(caption.length > 0 ? [element('figcaption', {}, ...caption)] : []))]
}

const sizeOf = (width: number | null, height: number | null): StoryElement['attributes'] =>
  width === null || height === null ? {} : { width: String(width), height: String(height) }

/** Ids that are valid in XML (NCName) and each given once, by what the text calls them. */
function idsOf(nodes: readonly StoryNode[], prefix: string): Ids {
  const ids = new Map<string, string>()
  for (const { attributes } of elementsOf(nodes)) {
    const { id } = attributes
    if (id !== undefined && !ids.has(id)) ids.set(id, `${prefix}${ids.size + 1}`)
  }
  return ids
}

function rewrite(nodes: readonly StoryNode[], targets: TreeTargets, ids: Ids, used = new Set<string>()): readonly StoryNode[] {
  return nodes.flatMap((node): readonly StoryNode[] => {
    if (typeof node === 'string') return [node]
    if (node.name === 'img') return pictureNode(node.attributes, targets)
    if (node.attributes['class'] === 'missing-picture') return missingNode(node, targets)
    const children = rewrite(node.children, targets, ids, used)
    const attributes = attributesOf(node, targets, ids, used)
    // A link that leads nowhere outside the library is its words.
    if (node.name === 'a' && attributes['href'] === undefined && attributes['id'] === undefined) return children
    return [{ name: node.name, attributes, children }]
  })
}

function pictureNode({ src = '', alt = '', width, height }: StoryElement['attributes'], targets: TreeTargets): readonly StoryNode[] {
  const address = targets.picture(src)
  if (address === null) return missingWords(alt, targets)
  const size = width === undefined || height === undefined ? {} : { width, height }
  return [element('img', { src: address, alt, ...size })]
}

function missingNode({ children }: StoryElement, targets: TreeTargets): readonly StoryNode[] {
  return missingWords(children.map((child) => (typeof child === 'string' ? child : '')).join(''), targets)
}

function missingWords(alt: string, targets: TreeTargets): readonly StoryNode[] {
  const words = targets.missing(alt)
  return words === '' ? [] : [element('span', { class: 'missing' }, words)]
}

function attributesOf({ name, attributes }: StoryElement, targets: TreeTargets, ids: Ids, used: Set<string>): StoryElement['attributes'] {
  const { id, href, ...rest } = attributes
  const kept = Object.fromEntries(Object.entries(rest).filter(([attribute]) => !attribute.startsWith('data-')))
  const own = id === undefined ? undefined : ids.get(id)
  const isFirst = own !== undefined && !used.has(own)
  if (isFirst) used.add(own)
  const target = name === 'a' ? hrefOf(href, attributes['data-article-id'], targets, ids) : undefined
  return { ...kept, ...(isFirst && { id: own }), ...(target !== undefined && { href: target }) }
}

function hrefOf(href: string | undefined, articleId: string | undefined, targets: TreeTargets, ids: Ids): string | undefined {
  const story = articleId === undefined ? null : targets.story(Number(articleId))
  if (story !== null) return story
  if (href === undefined || href.startsWith('offprint:')) return undefined
  if (!href.startsWith('#')) return href
  const id = ids.get(href.slice(1))
  return id === undefined ? undefined : `#${id}`
}
