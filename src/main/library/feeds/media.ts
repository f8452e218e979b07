import type { PictureReference } from '../articles/types'
import { htmlToText } from './plainText'
import type { Enclosure } from './types'

/** The part of Media RSS 1.5 that we read, as feedsmith gives it. */
interface MediaElements {
  readonly title?: { readonly value?: string }
  readonly description?: { readonly value?: string }
  readonly credits?: readonly { readonly value?: string }[]
  readonly thumbnails?: readonly { readonly url?: string; readonly width?: number; readonly height?: number }[]
}
interface MediaContent extends MediaElements {
  readonly url?: string
  readonly type?: string
  readonly medium?: string
  readonly width?: number
  readonly fileSize?: number
}
interface MediaGroup extends MediaElements {
  readonly contents?: readonly MediaContent[]
}
export interface Media extends MediaGroup {
  readonly groups?: readonly MediaGroup[]
}

type Resolve = (url: string | undefined) => string | null

const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:\?|$)/i

/** The pictures of `media:content`, `media:group` and `media:thumbnail`, with credit and description. */
export function mediaPictures(media: Media | undefined, resolve: Resolve): PictureReference[] {
  if (media === undefined) return []
  const inGroups = (media.groups ?? []).flatMap((group) => groupPictures(group, media, resolve))
  const alone = (media.contents ?? []).flatMap((content) => picture([content], [content, media], resolve))
  const pictures = [...inGroups, ...alone]
  return pictures.length > 0 ? pictures : thumbnailPictures(media, resolve)
}

/** The contents of a group are one thing in several sizes (Media RSS 1.5 §media:group). */
function groupPictures(group: MediaGroup, media: Media, resolve: Resolve): PictureReference[] {
  const pictures = picture(group.contents ?? [], [...(group.contents ?? []), group, media], resolve)
  return pictures.length > 0 ? pictures : thumbnailPictures(group, resolve)
}

function thumbnailPictures(elements: MediaElements, resolve: Resolve): PictureReference[] {
  const described = [...('contents' in elements && Array.isArray(elements.contents) ? elements.contents : []), elements]
  return picture(
    (elements.thumbnails ?? []).slice(0, 1).map((thumbnail) => ({ ...thumbnail, medium: 'image' })),
    described,
    resolve
  )
}

function picture(contents: readonly MediaContent[], described: readonly MediaElements[], resolve: Resolve): PictureReference[] {
  const candidates = contents.filter(isPicture).flatMap(({ url, width, type }) => {
    const resolved = resolve(url)
    return resolved === null ? [] : [{ url: resolved, width: width ?? null, density: null, type: type ?? null }]
  })
  if (candidates.length === 0) return []
  const say = (read: (elements: MediaElements) => string | undefined) => firstText(described.map(read))
  return [
    {
      candidates: candidates.sort((a, b) => (b.width ?? 0) - (a.width ?? 0)),
      alt: say((elements) => elements.title?.value) ?? '',
      caption: say((elements) => elements.description?.value),
      credit: say((elements) => elements.credits?.map(({ value }) => value).join(', '))
    }
  ]
}

function isPicture({ url = '', type, medium }: MediaContent): boolean {
  if (medium !== undefined) return medium === 'image'
  return type !== undefined ? type.startsWith('image/') : pictureName.test(url)
}

/** Pictures given as an enclosure or by address alone. */
export function plainPicture(url: string | null, type: string | null = null): PictureReference[] {
  return url === null ? [] : [{ candidates: [{ url, width: null, density: null, type }], alt: '', caption: null, credit: null }]
}

export function isPictureFile({ url, mime }: Enclosure): boolean {
  return mime === null || mime === '' ? pictureName.test(url) : mime.startsWith('image/')
}

function firstText(values: readonly (string | undefined)[]): string | null {
  const found = values.map((value) => htmlToText(value ?? '')).find((value) => value !== '')
  return found ?? null
}
