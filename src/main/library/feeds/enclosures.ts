import { textOf } from './content'
import { fileType } from './fileTypes'
import { mediaFiles, type Resolve } from './media'
import { parseBytes, parseSeconds } from './numbers'
import type { Enclosure } from './types'
import { childrenOf, firstOf } from './xml/children'
import type { XmlElement } from './xml/readXml'

/** No story has more files. */
const MOST = 100

/**
 * The files of an item: `enclosure`, links of that rel, recordings and films of Media RSS. Each address once, with all
 * that is said of it anywhere. `itunes:duration` is that of the first recording or film.
 */
export function enclosuresOf(item: XmlElement, resolve: Resolve): Enclosure[] {
  const links = childrenOf(item, 'atom:link', 'link').filter(({ attributes }) => attributes.get('rel')?.toLowerCase() === 'enclosure')
  const said = [...childrenOf(item, 'enclosure', 'atom:enclosure'), ...links].flatMap((element) => toEnclosure(element, resolve))
  const media = mediaFiles(item, resolve, new Set(said.map(({ url }) => url)))
  const files = [...said, ...media].reduce(merge, new Map<string, Enclosure>())
  return withDuration(
    [...files.values()].slice(0, MOST),
    firstOf(item, ['itunes:duration'], (element) => parseSeconds(textOf(element)))
  )
}

function toEnclosure(element: XmlElement, resolve: Resolve): Enclosure[] {
  const { attributes } = element
  const url = resolve(attributes.get('url') ?? attributes.get('href') ?? textOf(element), element)
  if (url === null) return []
  const title = attributes.get('title')?.trim() || null
  return [
    {
      url,
      mime: fileType(url, attributes.get('type')),
      bytes: parseBytes(attributes.get('length')),
      title,
      seconds: parseSeconds(attributes.get('duration'))
    }
  ]
}

function merge(files: Map<string, Enclosure>, file: Enclosure): Map<string, Enclosure> {
  const known = files.get(file.url) ?? file
  return files.set(file.url, {
    url: file.url,
    mime: known.mime ?? file.mime,
    bytes: known.bytes ?? file.bytes,
    title: known.title ?? file.title,
    seconds: known.seconds ?? file.seconds
  })
}

function withDuration(files: readonly Enclosure[], seconds: number | null): Enclosure[] {
  const played = files.findIndex(({ mime }) => mime === null || /^(?:audio|video)\//.test(mime))
  return files.map((file, place) => (place === played ? { ...file, seconds: file.seconds ?? seconds } : file))
}
