import { voidElements } from '../articles/dom/boundRules'
import { resolveAddress } from './addresses'
import { parseAttributes } from './xml/attributes'
import { scanXml } from './xml/scanXml'

/** Attributes that hold one address, and those that hold several. */
const attribute = /(\s)(background|cite|data-src|data-srcset|href|longdesc|poster|src|srcset)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** Elements open at once whose bases are known; no text has more. */
const DEPTH = 200

/**
 * Makes the addresses in HTML absolute, for content whose base is not its page, by the `xml:base` of the elements in it.
 * What can't be resolved (anchors in the text, `mailto:`) stays as it is.
 */
export function absolutize(html: string, outer: string): string {
  const hasBases = html.includes('xml:base')
  const open: { readonly name: string; readonly base: string }[] = []
  let out = ''
  let from = 0
  scanXml(html, {
    open: (tag) => {
      const around = open.at(-1)?.base ?? outer
      const base = (hasBases ? resolveAddress(parseAttributes(tag.attributes).get('xml:base'), around) : null) ?? around
      if (hasBases && !tag.isEmpty && !voidElements.has(tag.name) && open.length < DEPTH) open.push({ name: tag.name, base })
      if (tag.attributes === '') return
      out += html.slice(from, tag.start) + absolutizeTag(html.slice(tag.start, tag.end), base)
      from = tag.end
    },
    close: (name) => {
      const depth = open.findLastIndex((element) => element.name === name)
      if (depth >= 0) open.length = depth
    }
  })
  return out + html.slice(from)
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
  const candidates = value.split(/,\s/).map((candidate) => candidate.trim())
  return candidates.map((candidate) => candidate.replace(/^\S+/, (address) => resolveOne(address, base) ?? address)).join(', ')
}
