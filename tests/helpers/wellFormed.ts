/** An element of a document that is well-formed XML. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const token = /<\?xml [^?]*\?>|<!DOCTYPE html>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/g
const attribute = /([\w.:-]+)="([^"]*)"/g
const reference = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi

/** Reads a document as strictly as XML 1.0 demands; every element in it, or an error that says where it is not well-formed. */
export function readWellFormed(text: string): readonly XmlNode[] {
  const open: string[] = []
  const found: XmlNode[] = []
  let end = 0
  for (const match of text.matchAll(token)) {
    if (match.index !== end) throw new Error(`not well-formed at ${text.slice(end, end + 80)}`)
    end = match.index + match[0].length
    const [whole, slash, name, attributes = '', isEmpty, words] = match
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML does not allow
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(whole)) throw new Error('a control character')
    if ((words ?? attributes).replace(reference, '').includes('&')) throw new Error(`a bare & in ${whole.slice(0, 80)}`)
    if (name === undefined) continue
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
      continue
    }
    const pairs = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value] as const)
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`twice the same attribute in ${whole}`)
    found.push({ name, attributes: Object.fromEntries(pairs) })
    if (isEmpty !== '/') open.push(name)
  }
  if (end !== text.length || open.length > 0) throw new Error(`it ends inside of <${open.at(-1)}> at ${text.slice(end, end + 80)}`)
  return found
}
