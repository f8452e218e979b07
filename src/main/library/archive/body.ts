import { Parser } from 'htmlparser2'

/** What the stored HTML refers to: pictures by their position, saved stories by a link's address. */
export interface BodyReferences {
  readonly pictures: ReadonlyMap<number, BodyPicture>
  readonly savedLinks: ReadonlyMap<string, number>
}
export interface BodyPicture {
  /** `offprint-image:` address, null when the picture is not kept. */
  readonly src: string | null
  readonly reason: string | null
  readonly width: number | null
  readonly height: number | null
  readonly alt: string
}
export interface Body {
  readonly html: string
  /** Positions of the pictures in the text. */
  readonly shown: ReadonlySet<number>
}

type Attributes = Readonly<Record<string, string>>

/** Attributes that only we may set. */
const ours: readonly string[] = ['data-article-id', 'data-image', 'data-reason', 'height', 'src', 'srcset', 'width']

/**
 * Makes stored (sanitized) HTML ready to be shown: kept pictures get their address and size, missing ones a place that says
 * why, links to saved stories their number. All else stays as it is, byte for byte.
 */
export function composeBody(html: string, references: BodyReferences): Body {
  const shown = new Set<number>()
  const pieces: string[] = []
  let copied = 0
  const replace = (tag: string) => {
    pieces.push(html.slice(copied, parser.startIndex), tag)
    copied = parser.endIndex + 1
  }
  const parser: Parser = new Parser({
    onopentag(name, attributes, isImplied) {
      if (isImplied) return
      if (name === 'img') replace(pictureTag(attributes, references, shown))
      if (name === 'a') replace(linkTag(attributes, references))
    }
  })
  parser.end(html)
  pieces.push(html.slice(copied))
  return { html: pieces.join(''), shown }
}

function pictureTag(attributes: Attributes, { pictures }: BodyReferences, shown: Set<number>): string {
  const position = Number.parseInt(attributes['data-image'] ?? '', 10)
  const picture = pictures.get(position)
  if (picture === undefined) return ''
  shown.add(position)
  const { src, reason, alt } = picture
  const image = String(position)
  if (src === null) {
    return `${openTag('span', { class: 'missing-picture', 'data-image': image, 'data-reason': reason ?? '' })}${escapeHtml(alt)}</span>`
  }
  return openTag('img', { 'data-image': image, src, ...sizeOf(picture), alt, ...theirs(attributes, ['alt']) })
}

function sizeOf({ width, height }: BodyPicture): Attributes {
  return width === null || height === null ? {} : { width: String(width), height: String(height) }
}

function linkTag(attributes: Attributes, { savedLinks }: BodyReferences): string {
  const target = savedLinks.get(attributes.href ?? '')
  return openTag('a', target === undefined ? theirs(attributes) : { ...theirs(attributes), 'data-article-id': String(target) })
}

function theirs(attributes: Attributes, alsoOurs: readonly string[] = []): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !ours.includes(name) && !alsoOurs.includes(name)))
}

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escapeHtml(value)}"`)
  return `<${name}${written.join('')}>`
}

const escapes: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeHtml(text: string): string {
  return text.replace(/["&<>]/g, (character) => escapes[character] ?? character)
}
