import type { PictureReference } from '../articles/types'
import { wordsOf } from './content'
import { fileType } from './fileTypes'
import { parseBytes, parseCount, parseSeconds } from './numbers'
import type { Enclosure } from './types'
import { childrenOf, firstOf } from './xml/children'
import type { XmlElement } from './xml/readXml'

/** Makes the address in an element absolute. */
export type Resolve = (url: string | undefined, element: XmlElement) => string | null

/** The pictures of `media:content`, `media:group` and `media:thumbnail` (Media RSS 1.5), with credit and description. */
export function mediaPictures(item: XmlElement, resolve: Resolve): PictureReference[] {
  const inGroups = childrenOf(item, 'media:group').flatMap((group) => groupPictures(group, item, resolve))
  const alone = childrenOf(item, 'media:content').flatMap((content) => picture([content], [content, item], resolve))
  const pictures = [...inGroups, ...alone]
  return pictures.length > 0 ? pictures : thumbnailPictures(item, resolve)
}

/** The recordings and films of `media:content`: of a group, which is one thing in several versions, the known, default or first. */
export function mediaFiles(item: XmlElement, resolve: Resolve, known: ReadonlySet<string>): Enclosure[] {
  const inGroups = childrenOf(item, 'media:group').flatMap((group) => {
    const contents = childrenOf(group, 'media:content').sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
    const files = contents.flatMap((content) => toFile(content, [content, group], resolve))
    return [files.find(({ url }) => known.has(url)) ?? files[0]].filter((file) => file !== undefined)
  })
  return [...inGroups, ...childrenOf(item, 'media:content').flatMap((content) => toFile(content, [content], resolve))]
}

function isDefault({ attributes }: XmlElement): boolean {
  return attributes.get('isdefault') === 'true'
}

function toFile(content: XmlElement, described: readonly XmlElement[], resolve: Resolve): Enclosure[] {
  const { attributes } = content
  const url = resolve(attributes.get('url'), content)
  const mime = url === null ? null : fileType(url, attributes.get('type'))
  if (url === null || !/^(?:audio|video)\//.test(mime ?? '')) return []
  const [bytes, seconds] = [parseBytes(attributes.get('filesize')), parseSeconds(attributes.get('duration'))]
  return [{ url, mime, bytes, title: say(described, 'media:title'), seconds }]
}

/** The contents of a group are one thing in several sizes (Media RSS 1.5 §media:group). */
function groupPictures(group: XmlElement, item: XmlElement, resolve: Resolve): PictureReference[] {
  const contents = childrenOf(group, 'media:content')
  const pictures = picture(contents, [...contents, group, item], resolve)
  return pictures.length > 0 ? pictures : thumbnailPictures(group, resolve)
}

/** The first thumbnail that has an address, of the element or of the films in it. */
function thumbnailPictures(element: XmlElement, resolve: Resolve): PictureReference[] {
  const contents = childrenOf(element, 'media:content')
  const thumbnails = [element, ...contents].flatMap((each) => childrenOf(each, 'media:thumbnail'))
  const usable = thumbnails.find(({ attributes, raw }) => (attributes.get('url') ?? raw.trim()) !== '')
  return usable === undefined ? [] : picture([usable], [...contents, element], resolve)
}

function picture(elements: readonly XmlElement[], described: readonly XmlElement[], resolve: Resolve): PictureReference[] {
  const candidates = elements.filter(isPicture).flatMap((element) => {
    const { attributes } = element
    const url = resolve(attributes.get('url') ?? wordsOf(element), element)
    return url === null
      ? []
      : [{ url, width: parseCount(attributes.get('width')) || null, density: null, type: attributes.get('type') ?? null }]
  })
  if (candidates.length === 0) return []
  const widestFirst = candidates.sort((a, b) => (b.width ?? 0) - (a.width ?? 0))
  const caption = say(described, 'media:description') ?? say(described, 'media:text')
  return [{ candidates: widestFirst, alt: say(described, 'media:title') ?? '', caption, credit: credit(described) }]
}

function isPicture({ name, attributes }: XmlElement): boolean {
  if (name === 'media:thumbnail') return true
  const medium = attributes.get('medium')
  if (medium !== undefined && medium !== '') return medium === 'image'
  const url = attributes.get('url') ?? ''
  return attributes.get('type')?.startsWith('image/') ?? pictureName.test(url)
}

const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:\?|$)/i

function say(described: readonly XmlElement[], name: string): string | null {
  for (const element of described) {
    const words = firstOf(element, [name], (child) => wordsOf(child) || null)
    if (words !== null) return words
  }
  return null
}

function credit(described: readonly XmlElement[]): string | null {
  for (const element of described) {
    const names = childrenOf(element, 'media:credit').map(wordsOf)
    const words = [...new Set(names)].filter((name) => name !== '').join(', ')
    if (words !== '') return words
  }
  return say(described, 'media:copyright')
}

/** Pictures given as an enclosure or by address alone. */
export function plainPicture(url: string | null, type: string | null = null): PictureReference[] {
  return url === null ? [] : [{ candidates: [{ url, width: null, density: null, type }], alt: '', caption: null, credit: null }]
}

export function isPictureFile({ mime }: Enclosure): boolean {
  return mime?.startsWith('image/') ?? false
}
