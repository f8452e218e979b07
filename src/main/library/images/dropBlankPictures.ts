import type { CapturedImage, ExtractedStory, SanitizedHtml } from '../articles/types'
import type { CaptureResult } from './captureImages'

/** What of a story names its pictures by their places. */
type WithPlaces = Pick<ExtractedStory, 'html' | 'media'>

/** A story without the pictures that turned out to show nothing: they are neither shown nor counted as missing. */
export function dropBlankPictures(
  { html, media }: WithPlaces,
  { images, blank, leadImage }: CaptureResult
): WithPlaces & { readonly images: readonly CapturedImage[]; readonly leadImage: number | null } {
  if (blank.size === 0) return { html, media, images, leadImage }
  const left = [...images.keys()].filter((place) => !blank.has(place))
  const newPlaces = new Map(left.map((place, index) => [place, index]))
  const move = (place: number | null): number | null => (place === null ? null : (newPlaces.get(place) ?? null))
  return {
    html: renumber(html, newPlaces),
    media: media.map((item) => ({ ...item, poster: move(item.poster) })),
    images: images.filter((_, place) => !blank.has(place)),
    leadImage: move(leadImage)
  }
}

/** Attribute values hold no quotes and no brackets once they are sanitized, and taking whole tags out leaves the rest as clean as it was. */
function renumber(html: SanitizedHtml, newPlaces: ReadonlyMap<number, number>): SanitizedHtml {
  const renumbered = html.replace(/<img\b[^>]*\sdata-image="(\d+)"[^>]*>/g, (tag, place: string) => {
    const moved = newPlaces.get(Number(place))
    return moved === undefined ? '' : tag.replace(/\sdata-image="\d+"/, ` data-image="${moved}"`)
  })
  return renumbered.replace(/<figure\b[^>]*>\s*<\/figure>/g, '') as SanitizedHtml
}
