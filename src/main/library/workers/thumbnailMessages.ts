import type { SmallPicture } from '../images/thumbnails/makeThumbnail'

export interface ThumbnailJob {
  readonly bytes: Uint8Array
  readonly mime: string
  /** Pixels of the longer side; the size of a thumbnail unless given. */
  readonly longest?: number
}

/** `failed`: what the decoder said, for the log. */
export type ThumbnailReply =
  | { readonly kind: 'made'; readonly thumbnail: SmallPicture }
  | { readonly kind: 'failed'; readonly failure: string }
