import { escapeHtml } from '../../text/paragraphs'

/** What a block of an editor's document becomes, told by its type; first match counts. */
const blockKinds: readonly { readonly type: RegExp; readonly element: string }[] = [
  {
    type: /advert|\bads?\b|^ad[-_A-Z]|promo|newsletter|related|recirc|interstitial|subscribe|signup|sponsor|social[-_]?share|paywall/i,
    element: ''
  },
  { type: /headline|heading|header|subhead|^h[1-6]$|crosshead/i, element: 'h2' },
  { type: /image|photo|picture|figure/i, element: 'figure' },
  { type: /quote/i, element: 'blockquote' },
  { type: /list[-_]?item|^li$/i, element: 'li' },
  { type: /ordered[-_]?list|numbered|^ol$/i, element: 'ol' },
  { type: /list|^ul$/i, element: 'ul' },
  { type: /code|^pre$/i, element: 'pre' },
  { type: /paragraph|^p$|text|html|markup|body|content|wysiwyg|rich|unstyled|default/i, element: 'p' }
]

const typeKeys = ['type', '_type', '__typename', 'nodeType', 'kind', 'component', 'blockType', 'name', 'tag']
const textKeys = ['html', 'text', 'content', 'value', 'body', 'paragraph', 'markup', 'innerHTML', 'copy', 'data', 'caption']
const childKeys = [
  'children',
  'content',
  'items',
  'nodes',
  'blocks',
  'data',
  'value',
  'attrs',
  'props',
  'model',
  'fields',
  'document',
  'body'
]
const limits = { depth: 12, blocks: 3_000 }

type Thing = Readonly<Record<string, unknown>>

/** A list of an editor's blocks as HTML: paragraphs as strings, `{ type, text }`, or trees of such; empty when it is no such list. */
export function renderBlocks(list: readonly unknown[], root: unknown): string {
  if (list.length > limits.blocks) return ''
  const blocks = list.map((item) => follow(item, root))
  const known = blocks.filter((block) => typeof block === 'string' || (isThing(block) && kindOf(block) !== null)).length
  if (known < list.length * 0.6) return ''
  if (blocks.every((block) => typeof block === 'string') && !blocks.some((text) => typeof text === 'string' && text.length > 80)) return ''
  return blocks.map((block) => renderBlock(block, root, 0)).join('\n')
}

/** HTML as plain text, roughly. */
export function plainOf(html: string): string {
  return html
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function renderBlock(block: unknown, root: unknown, depth: number): string {
  if (depth > limits.depth) return ''
  if (typeof block === 'string') return paragraph(block)
  if (!isThing(block)) return ''
  const element = kindOf(block) ?? 'p'
  if (element === '') return ''
  if (element === 'figure') return renderPicture(block)
  const inner = innerOf(block, root, depth)
  if (inner.trim() === '') return ''
  const isWhole = element === 'p' && /^\s*<(?:p|div|h\d|ul|ol|figure|blockquote|table|section)\b/i.test(inner)
  return isWhole ? inner : `<${element}>${inner}</${element}>`
}

/** A block's words: inline text with its marks, or the blocks inside. */
function innerOf(block: Thing, root: unknown, depth: number): string {
  for (const key of textKeys) {
    const value = block[key]
    if (typeof value === 'string' && value.trim() !== '') return inlineHtml(value)
  }
  for (const key of childKeys) {
    const value = follow(block[key], root)
    if (Array.isArray(value)) return value.map((child) => renderInner(follow(child, root), root, depth + 1)).join('')
    if (isThing(value)) {
      const inner = innerOf(value, root, depth + 1)
      if (inner && depth < limits.depth) return inner
    }
  }
  return ''
}

function renderInner(child: unknown, root: unknown, depth: number): string {
  if (depth > limits.depth) return ''
  if (typeof child === 'string') return inlineHtml(child)
  if (!isThing(child)) return ''
  const href = linkOf(child)
  const inner = innerOf(child, root, depth)
  if (href) return `<a href="${escapeHtml(href)}">${inner}</a>`
  const kind = kindOf(child)
  const isBlock = kind !== null && kind !== 'p' && kind !== ''
  return isBlock || (kind === 'p' && /paragraph|^p$/i.test(typeOf(child) ?? '')) ? renderBlock(child, root, depth) : inner
}

function linkOf(thing: Thing): string | null {
  if (!/link|anchor|^a$/i.test(typeOf(thing) ?? '')) return null
  const { data, attrs } = thing
  const found =
    thing['url'] ?? thing['href'] ?? (isThing(attrs) ? attrs['href'] : null) ?? (isThing(data) ? (data['uri'] ?? data['url']) : null)
  return typeof found === 'string' ? found : null
}

function renderPicture(block: Thing): string {
  const source = ['url', 'src', 'imageUrl'].map((key) => block[key]).find((value) => typeof value === 'string')
  if (typeof source !== 'string') return ''
  const [alt, caption] = [block['alt'], block['caption']].map((value) => (typeof value === 'string' ? value : ''))
  return `<figure><img src="${escapeHtml(source)}" alt="${escapeHtml(alt ?? '')}">${caption ? `<figcaption>${inlineHtml(caption)}</figcaption>` : ''}</figure>`
}

function paragraph(text: string): string {
  return /^\s*<(?:p|div|h\d|ul|ol|figure|blockquote|table|section)\b/i.test(text) ? text : `<p>${inlineHtml(text)}</p>`
}

/** Text that holds tags or entities is HTML already. */
function inlineHtml(text: string): string {
  return /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text) ? text : escapeHtml(text)
}

/** Null for what is no block, empty for one to leave out. */
function kindOf(block: Thing): string | null {
  const type = typeOf(block)
  if (type === null)
    return textKeys.some((key) => typeof block[key] === 'string' && String(block[key]).length > 60) && !hasHeadline(block) ? 'p' : null
  return blockKinds.find((kind) => kind.type.test(type))?.element ?? null
}

/** Teasers of other stories have a headline and an address. */
function hasHeadline(block: Thing): boolean {
  return ['headline', 'title', 'name', 'slug', 'href'].some((key) => typeof block[key] === 'string')
}

function typeOf(block: Thing): string | null {
  for (const key of typeKeys) {
    const value = block[key]
    if (typeof value === 'string' && value.length < 60) return value
  }
  return null
}

/** Apollo's caches hold references instead of things. */
function follow(value: unknown, root: unknown): unknown {
  if (!isThing(value) || !isThing(root)) return value
  const reference = value['__ref'] ?? (value['type'] === 'id' ? value['id'] : null)
  return typeof reference === 'string' ? (root[reference] ?? value) : value
}

function isThing(value: unknown): value is Thing {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
