import { voidElements } from '../articles/dom/boundRules'
import { scanXml } from './xml/scanXml'
import { mapPieces } from './xml/text'

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
  let out = ''
  let from = 0
  const put = (html: string, start: number, end: number) => {
    out += markup.slice(from, start) + html
    from = end
  }
  scanXml(markup, {
    open: ({ name, attributes, isEmpty, start, end }) => {
      const local = localName(name)
      const isOpenInHtml = isEmpty && !voidElements.has(local)
      if (isOpenInHtml) put(`<${local}${attributes.trimEnd()}></${local}>`, start, end)
      else if (local !== name) put(`<${local}${attributes}${isEmpty ? '/' : ''}>`, start, end)
    },
    close: (name, start, end) => {
      if (localName(name) !== name) put(`</${localName(name)}>`, start, end)
    }
  })
  return out + markup.slice(from)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
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
