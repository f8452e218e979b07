import { mapPieces } from './xml/text'
import { voidElements } from './xml/textElements'

const emptyTag = /<([a-z][\w.-]*)((?:\s+[^<>"'/]+(?:=\s*(?:"[^"]*"|'[^']*'))?|\s+)*)\s*\/>/gi
const prefixed = /<(\/?)[a-z_][\w.-]*:(?=[a-z])/gi
const onlyDiv = /^\s*<div(?:\s[^<>]*)?>([\s\S]*)<\/div>\s*$/i

/**
 * Inline XHTML as HTML: no prefixes (`<x:p>`), no empty tags that HTML takes for open ones (`<div/>`), CDATA as text,
 * and without the `div` that Atom asks for around it (RFC 4287 §3.1.1.3).
 */
export function xhtmlToHtml(raw: string): string {
  const html = mapPieces(raw, toHtmlTags, (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  const inside = onlyDiv.exec(html)?.[1]
  const isWrapped = inside !== undefined && isBalanced(inside) && !/\sxml:base\s*=/i.test(html.slice(0, html.indexOf('>')))
  return isWrapped ? inside : html
}

function toHtmlTags(markup: string): string {
  const plain = markup.includes(':') ? markup.replace(prefixed, '<$1') : markup
  if (!plain.includes('/>')) return plain
  return plain.replace(emptyTag, (tag, name: string, attributes: string) =>
    voidElements.has(name.toLowerCase()) ? tag : `<${name}${attributes.trimEnd()}></${name}>`
  )
}

/** Whether no `div` ends before one has begun: then the outer two belong together. */
function isBalanced(html: string): boolean {
  let depth = 0
  for (const [, end] of html.matchAll(/<(\/?)div[\s>]/gi)) {
    depth += end === '/' ? -1 : 1
    if (depth < 0) return false
  }
  return true
}
