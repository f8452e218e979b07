import { decodeEntities } from './text'

const attribute = /([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
/** Of a tag that has none. */
export const noAttributes: ReadonlyMap<string, string> = new Map()
/** No feed has elements with more. */
const MOST = 64

/** The attributes of a tag, names in lower case, values decoded; the first of two with one name counts. */
export function parseAttributes(written: string): ReadonlyMap<string, string> {
  if (written.length === 0 || written.trim() === '') return noAttributes
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of written.matchAll(attribute)) {
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? '').trim())
    if (attributes.size >= MOST) break
  }
  return attributes
}
