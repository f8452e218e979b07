import { resolveAddress } from './addresses'

/** Attributes that hold one address. */
const addressAttribute = /(<[a-z][^<>]*?\s(?:href|poster|src)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi

/**
 * Makes the addresses in HTML absolute, for content whose base is not its page (`xml:base`).
 * What can't be resolved (anchors in the text, `mailto:`) stays as it is.
 */
export function absolutize(html: string, base: string): string {
  return html.replace(addressAttribute, (whole, before: string, double: string | undefined, single: string | undefined) => {
    const address = double ?? single ?? ''
    const resolved = address.startsWith('#') ? null : resolveAddress(address.replaceAll('&amp;', '&'), base)
    return resolved === null ? whole : `${before}"${resolved.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`
  })
}
