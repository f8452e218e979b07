import { blockElements } from '../dom/blockElements'
import type { DomDocument, DomElement } from '../dom/dom'

/** Where on the page an element stands: with the story, beside it (menus, related stories, footers), or among the readers' comments. */
export type Region = 'story' | 'beside' | 'comments'

/** An element, and what a source needs to know to judge it. */
export interface Spot {
  readonly element: DomElement
  /** Its class, id and test names, lower-case, each with a space before it. */
  readonly label: string
  readonly region: Region
  /** Position in the document. */
  readonly order: number
}

/** All of a page that metadata sources look at, found in one pass: a query for each of some hundred rows would cost more than the rest of the extraction. */
export interface Survey {
  readonly metas: readonly DomElement[]
  readonly links: readonly DomElement[]
  readonly scripts: readonly DomElement[]
  readonly anchors: readonly Spot[]
  readonly headings: readonly Spot[]
  /** `nav` and what has a name for screen readers. */
  readonly navs: readonly Spot[]
  readonly times: readonly Spot[]
  /** Elements with a class, an id, or a name for tests. */
  readonly labelled: readonly Spot[]
  /** Elements with a number in a `data-` attribute that may count comments. */
  readonly counted: readonly Spot[]
  /** Blocks without blocks inside. */
  readonly lines: readonly Spot[]
  /** Microdata items and properties, RDFa things and properties, outermost first. */
  readonly items: readonly Spot[]
}

type Lists = { [Name in keyof Survey]: Survey[Name] extends readonly (infer Item)[] ? Item[] : never }

const besideElements: ReadonlySet<string> = new Set(['aside', 'nav'])
const labelAttributes: readonly string[] = ['class', 'id', 'data-testid', 'data-component']
/** Attributes that may count comments. */
export const countAttributes: readonly string[] = [
  'data-comment-count',
  'data-commentcount',
  'data-comments-count',
  'data-count',
  'data-num-comments'
]
const itemAttributes: readonly string[] = ['itemscope', 'itemprop', 'typeof', 'property']

/** Names of boxes beside the story. A wrapper that says it *has* one is not one. */
const besideLabel =
  / (?!(?:has|no|show|with|without)[-_])(?:\S*[^a-z\s])?(?:also-read|carousel|latest-news|more-(?:from|news|on|stories)|most-(?:popular|read|viewed)|newsletter|page-footer|popular|promo|read-?more|recirc(?:ulation)?|recommend(?:ed|ations)?|related(?:-\w+)?|sidebar|side-bar|site-footer|teasers?|ticker|trending|widget-area|you-may)(?![a-z])/
const commentsLabel =
  / (?:comments?|comments?-(?:area|box|list|section|thread|wrapper|container)|commentlist|comment-?item|kommentare?|commentaires|comentarios|disqus_thread|respond|discussion)(?= |$)/

const maxHeadings = 20

/** Looks at every element once, in document order. */
export function surveyPage(document: DomDocument): Survey {
  const lists: Lists = {
    metas: [],
    links: [],
    scripts: [],
    anchors: [],
    headings: [],
    navs: [],
    times: [],
    labelled: [],
    counted: [],
    lines: [],
    items: []
  }
  const storyBoxes = boxesOf(document)
  let order = 0

  const visit = (element: DomElement, region: Region, isInArticle: boolean): boolean => {
    const label = labelOf(element)
    const inner = isInArticle || element.localName === 'article'
    const spot: Spot = {
      element,
      label,
      region: storyBoxes.has(element) ? region : regionOf(element, label, region, isInArticle),
      order: order++
    }
    file(lists, spot)
    let hasBlocks = false
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (visit(child, spot.region, inner)) hasBlocks = true
    }
    const isBlock = blockElements.has(element.localName)
    if (isBlock && !hasBlocks) lists.lines.push(spot)
    return isBlock || hasBlocks
  }

  visit(document.body, 'story', false)
  return lists
}

/** The boxes that hold a main heading are never beside the story, whatever they are called. */
function boxesOf(document: DomDocument): ReadonlySet<DomElement> {
  const boxes = new Set<DomElement>()
  for (const heading of [...document.querySelectorAll('h1')].slice(0, maxHeadings)) {
    for (let box = heading.parentElement; box && !boxes.has(box); box = box.parentElement) boxes.add(box)
  }
  return boxes
}

function labelOf(element: DomElement): string {
  let label = ''
  for (const name of labelAttributes) {
    const value = element.getAttribute(name)
    if (value) label += ` ${value.slice(0, 300)}`
  }
  return label.replace(/\s+/g, ' ').toLowerCase()
}

function regionOf(element: DomElement, label: string, around: Region, isInArticle: boolean): Region {
  if (label && commentsLabel.test(label)) return 'comments'
  if (around !== 'story') return around
  const isFooter = element.localName === 'footer' && !isInArticle
  return isFooter || besideElements.has(element.localName) || (label !== '' && besideLabel.test(label)) ? 'beside' : 'story'
}

function file(lists: Lists, spot: Spot): void {
  const { element, label } = spot
  if (element.localName === 'meta') lists.metas.push(element)
  else if (element.localName === 'link') lists.links.push(element)
  else if (element.localName === 'script') lists.scripts.push(element)
  else if (element.localName === 'a') lists.anchors.push(spot)
  else if (element.localName === 'h1') lists.headings.push(spot)
  else if (element.localName === 'time') lists.times.push(spot)
  if (label) lists.labelled.push(spot)
  if (countAttributes.some((name) => element.hasAttribute(name))) lists.counted.push(spot)
  if (element.hasAttribute('aria-label')) lists.navs.push(spot)
  if (itemAttributes.some((name) => element.hasAttribute(name))) lists.items.push(spot)
}
