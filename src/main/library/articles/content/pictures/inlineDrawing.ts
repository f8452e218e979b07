type Attributes = Readonly<Record<string, string>>

/** A drawing in the page's own markup that is worth a picture of its own, as the attributes of the `img` that takes its place. */
export interface InlineDrawing {
  readonly src: string
  readonly alt: string
  readonly width: string
  readonly height: string
}

/** Characters of markup of one drawing. */
const maxDrawing = 400_000

/** Drawings smaller than this, in CSS pixels, are signs. */
const [minWidth, minHeight] = [120, 60]
/** Fewer shapes than these are a sign, whatever its size. */
const minShapes = 4

/**
 * Judges an inline SVG (its markup as the page has it): a chart or map is a figure by its size and its shapes, with words in it,
 * a name, or a `figure` around it. Null for icons and decoration.
 */
export function readInlineDrawing(markup: string, attributes: Attributes, isInFigure: boolean): InlineDrawing | null {
  if (markup.length > maxDrawing || attributes['aria-hidden'] === 'true' || attributes['display'] === 'none') return null
  const { width, height } = sizeOf(attributes)
  if (width < minWidth || height < minHeight) return null
  if ((markup.match(/<(?:circle|ellipse|line|path|polygon|polyline|rect)\b/gi) ?? []).length < minShapes) return null
  const alt = nameOf(markup, attributes)
  const words = (markup.match(/<text\b/gi) ?? []).length
  if (words < 2 && !isInFigure && !(attributes['role'] === 'img' && alt !== '')) return null
  const src = `data:image/svg+xml;base64,${Buffer.from(asFile(markup), 'utf8').toString('base64')}`
  return { src, alt, width: String(Math.round(width)), height: String(Math.round(height)) }
}

function sizeOf(attributes: Attributes): { readonly width: number; readonly height: number } {
  const box = (attributes['viewbox'] ?? '').split(/[\s,]+/).map(Number)
  const side = (name: string, fallback: number | undefined): number => {
    const own = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(attributes[name] ?? '')?.[1]
    return Number(own ?? fallback ?? 0) || 0
  }
  return { width: side('width', box[2]), height: side('height', box[3]) }
}

function nameOf(markup: string, attributes: Attributes): string {
  const title = /<title\b[^>]*>([^<]{1,300})<\/title>/i.exec(markup)?.[1]
  return (attributes['aria-label'] ?? title ?? '').replace(/\s+/g, ' ').trim()
}

/** In a page the namespace may be left out, and void tags need not be closed; a file has to name it. */
function asFile(markup: string): string {
  return /^<svg[^>]*\sxmlns=/i.test(markup) ? markup : markup.replace(/^<svg/i, '<svg xmlns="http://www.w3.org/2000/svg"')
}
