import { Parser } from 'htmlparser2'
import { resolveAddress } from './addresses'

/** Tags that may hold an address. */
const tag = /<[a-z][^\s<>/]*\s(?:[^<>"']|"[^"]*"|'[^']*')*>/gi
/** Attributes that hold one address, and those that hold several. */
const attribute = /(\s)(background|cite|data-src|href|longdesc|poster|src|srcset|data-srcset)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/**
 * Makes the addresses in HTML absolute, for content whose base is not its page (`xml:base`), down to the element.
 * What can't be resolved (anchors in the text, `mailto:`) stays as it is.
 */
export function absolutize(html: string, base: string): string {
  if (/\sxml:base\s*=/i.test(html)) return absolutizeByElement(html, base)
  return html.replace(tag, (written) => absolutizeTag(written, base))
}

function absolutizeTag(written: string, base: string): string {
  return written.replace(attribute, (whole, blank: string, name: string, equals: string, ...values: (string | undefined)[]) => {
    const value = values[0] ?? values[1] ?? values[2] ?? ''
    const resolved = name.toLowerCase().endsWith('srcset') ? resolveSet(value, base) : resolveOne(value, base)
    return resolved === null ? whole : `${blank}${name}${equals}"${resolved.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`
  })
}

function resolveOne(value: string, base: string): string | null {
  return value.startsWith('#') ? null : resolveAddress(value.replaceAll('&amp;', '&'), base)
}

/** HTML §4.8.4.2.1: addresses with descriptors, parted by commas with blanks. */
function resolveSet(value: string, base: string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => resolveOne(address, base) ?? address))
    .join(', ')
}

/** Content whose elements carry bases of their own: each tag is resolved by the nearest one around it. */
function absolutizeByElement(html: string, outer: string): string {
  const bases: string[] = []
  let out = ''
  const parser = new Parser(
    {
      onopentag: (_name, attributes) => {
        const around = bases.at(-1) ?? outer
        bases.push(resolveAddress(attributes['xml:base'], around) ?? around)
        out += absolutizeTag(html.slice(parser.startIndex, parser.endIndex + 1), bases.at(-1) ?? outer)
      },
      onclosetag: (_name, isImplied) => {
        bases.pop()
        if (!isImplied) out += html.slice(parser.startIndex, parser.endIndex + 1)
      },
      ontext: () => {
        out += html.slice(parser.startIndex, parser.endIndex + 1)
      }
    },
    { decodeEntities: false }
  )
  parser.end(html)
  return out
}
