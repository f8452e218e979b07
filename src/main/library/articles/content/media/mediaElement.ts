import { all, type DomElement } from '../../dom/dom'
import { absoluteUrl } from '../../dom/urls'
import type { MediaReference } from '../../types'
import { fileTypeOf, isStream, kindOfMime, readSeconds } from './mediaFiles'

/** The file that a player of the page itself would play or show. */
export interface FileSource extends Pick<MediaReference, 'kind' | 'mime' | 'seconds' | 'url'> {
  /** A stream in parts, which can't be saved as one file. */
  readonly isStream: boolean
}

/** Attributes of players that name their file. Sorted after `src`. */
const fileAttributes: readonly string[] = ['src', 'data', 'data-audio', 'data-file', 'data-mp4', 'data-src', 'data-video', 'data-video-src']

/** The file of an `audio`, `video`, `object`, `embed` or frame; whole files before streams; null when it shows no file. */
export function fileOf(element: DomElement, base: string | null): FileSource | null {
  const isPlayer = /^(?:amp-)?(?:audio|video)$/.test(element.localName)
  const own = { kind: isPlayer ? (element.localName.endsWith('audio') ? ('audio' as const) : ('video' as const)) : null }
  const seconds = readSeconds(element.getAttribute('data-duration') ?? element.getAttribute('duration'))
  const holders = [element, ...(isPlayer ? all(element, 'source') : [])]
  const found = holders.flatMap((holder) => {
    const address = fileAttributes.map((name) => holder.getAttribute(name)).find(Boolean)
    const url = absoluteUrl(address ?? '', base)
    const said = holder.getAttribute('type')?.split(';')[0]?.trim().toLowerCase() || null
    const known = url ? fileTypeOf(url) : null
    const kind = own.kind ?? kindOfMime(said) ?? known?.kind ?? null
    return url && kind ? [{ url, kind, mime: said ?? known?.mime ?? null, seconds, isStream: isStream(url, said) }] : []
  })
  return found.find((file) => !file.isStream) ?? found[0] ?? null
}
