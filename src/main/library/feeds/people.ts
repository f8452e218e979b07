import { wordsOf } from './content'
import { htmlToText } from './plainText'
import { childrenOf } from './xml/children'
import type { XmlElement } from './xml/readXml'

/** Where an author is named, the likeliest first; all of the first kind that names anybody count. */
const authorElements: readonly string[] = [
  'dc:creator',
  'atom:author',
  'author',
  'itunes:author',
  'googleplay:author',
  'dc:contributor',
  'podcast:person'
]

const addressThenName = /^\S+@\S+\s*\((.+)\)$/
const nameThenAddress = /^(.+?)\s*[<(]\s*(?:mailto:)?[^\s@<>]+@[^\s<>]+\s*[>)]$/

/** Characters of the longest name that is looked at. */
const LONGEST = 300

/** Addresses behind which nobody is. */
const nobody = /^(?:do-?not-?reply|no-?reply|unknown)@/i

/** The names of an item's or a feed's authors on one line; null when it names none. */
export function authorsOf(element: XmlElement): string | null {
  for (const name of authorElements) {
    const names = childrenOf(element, name).map(nameOf)
    const distinct = [...new Set(names)].filter((each) => each !== '')
    if (distinct.length > 0) return distinct.join(', ')
  }
  return null
}

/** `Ann Lee`, `ann@site.example (Ann Lee)`, `Ann Lee <ann@site.example>`; the address where there is no name. */
export function personName(text: string): string {
  const plain = htmlToText(text.slice(0, LONGEST))
  const name = addressThenName.exec(plain)?.[1] ?? nameThenAddress.exec(plain)?.[1] ?? plain
  return nobody.test(name) || name.toLowerCase() === 'unknown' ? '' : name.replace(/^"(.*)"$/, '$1').trim()
}

/** A person construct (RFC 4287 §3.2), or plain text. */
function nameOf(element: XmlElement): string {
  const [name] = childrenOf(element, 'atom:name', 'name')
  const [email] = childrenOf(element, 'atom:email', 'email')
  if (name !== undefined && wordsOf(name) !== '') return personName(wordsOf(name).replaceAll('<', '&lt;'))
  if (email !== undefined) return personName(wordsOf(email))
  return element.children.length > 0 ? '' : personName(wordsOf(element).replaceAll('<', '&lt;'))
}
