import sanitize from 'sanitize-html'
import { svgAttributes, svgElements } from './svgAllowlist'
import { isWithinBounds } from './svgBounds'
import { svgWeight } from './svgWeight'

const options: sanitize.IOptions = {
  allowedTags: [...svgElements],
  allowedAttributes: { '*': [...svgAttributes] },
  allowedSchemes: [],
  parseStyleAttributes: false,
  nonTextTags: ['script', 'style', 'foreignObject', 'foreignobject', 'iframe', 'audio', 'video', 'handler', 'listener'],
  nestingLimit: 200,
  parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  transformTags: { '*': keepHarmless }
}

/** A drawing larger than this is a map or a trap. */
const maxBytes = 1_000_000
/** What can be seen; all other elements only shape it. */
const drawn = /<(?:circle|ellipse|line|path|polygon|polyline|rect|text|use)[\s/>]/
/** Elements once every reference is followed. */
const maxWeight = 50_000
const tooManyParts = { reason: 'The drawing has more parts than can be drawn.' } as const

/**
 * An SVG with shapes, gradients and texts only: nothing that runs, styles from elsewhere, or points outside the file. Words for
 * a person when nothing is left, or too much.
 */
export function sanitizeSvg(bytes: Uint8Array): { readonly bytes: Uint8Array } | { readonly reason: string } {
  if (bytes.length > maxBytes) return { reason: 'The drawing is too large to be checked.' }
  const source = withoutDoctype(new TextDecoder('utf-8').decode(bytes))
  if (!isWithinBounds(source)) return tooManyParts
  const clean = sanitize(source, options).trim()
  if (!/^<svg[\s>]/.test(clean)) return { reason: 'The picture is damaged.' }
  if (!drawn.test(clean)) return { reason: 'The drawing is empty.' }
  if (svgWeight(clean) > maxWeight) return tooManyParts
  return { bytes: new TextEncoder().encode(withNamespace(clean)) }
}

/** XML has one, before the root; with it go the entities it declares. Looked for once: a file may open thousands and close none. */
function withoutDoctype(source: string): string {
  const start = source.search(/<!DOCTYPE/i)
  if (start === -1) return source
  const rest = source.slice(start)
  return source.slice(0, start) + rest.replace(/^<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>/i, '')
}

/** A value may name a part of the same file (`url(#gradient)`) and nothing beyond it. */
function keepHarmless(tagName: string, attribs: sanitize.Attributes): sanitize.Tag {
  const kept = Object.entries(attribs).filter(([name, value]) => {
    if (name === 'href' || name === 'xlink:href') return /^#[\w.:-]+$/.test(value)
    return !/url\s*\(\s*["']?(?!#)|javascript:|data:|expression\s*\(|@import|\\/i.test(value)
  })
  return { tagName, attribs: Object.fromEntries(kept) }
}

/** Browsers show an SVG file only with its namespace. */
function withNamespace(svg: string): string {
  const named = svg.includes('xmlns=') ? svg : svg.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"')
  return /xlink:href/.test(named) && !named.includes('xmlns:xlink')
    ? named.replace(/^<svg/, '<svg xmlns:xlink="http://www.w3.org/1999/xlink"')
    : named
}
