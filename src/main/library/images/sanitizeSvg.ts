import sanitize from 'sanitize-html'
import { svgAttributes, svgElements } from './svgAllowlist'

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

/** An SVG with shapes, gradients and texts only: nothing that runs, styles from elsewhere, or points outside the file. Null when none is left. */
export function sanitizeSvg(bytes: Uint8Array): Uint8Array | null {
  const source = new TextDecoder('utf-8').decode(bytes).replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>/gi, '')
  const clean = sanitize(source, options).trim()
  return /^<svg[\s>]/.test(clean) ? new TextEncoder().encode(withNamespace(clean)) : null
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
