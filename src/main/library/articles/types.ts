import type { FeedId, ImageHash } from '@shared/contract/ids'

/** HTML that has been through the allowlist. Only `sanitizeHtml` makes it. Pictures are `<img data-image="POSITION">` without src. */
export type SanitizedHtml = string & { readonly __brand: 'SanitizedHtml' }

/** One address of a picture, with what its markup says of its size. */
export interface ImageCandidate {
  readonly url: string
  /** Pixels, from a `w` descriptor or a width attribute. */
  readonly width: number | null
  /** From an `x` descriptor. */
  readonly density: number | null
  /** MIME type, from `source type`. */
  readonly type: string | null
}

/** A picture as the page shows it, before it is fetched; its index is its position in the story. */
export interface PictureReference {
  /** Best first. */
  readonly candidates: readonly ImageCandidate[]
  readonly alt: string
  readonly caption: string | null
  readonly credit: string | null
}

/** A recording, film or document that belongs to a story, as page or feed offer it; its index is its position in the story. */
export interface MediaReference {
  readonly url: string
  readonly kind: 'audio' | 'video' | 'document'
  /** MIME type, as said; null when nobody says. */
  readonly mime: string | null
  readonly title: string | null
  /** Bytes and seconds as said, null when nobody says. */
  readonly bytes: number | null
  readonly seconds: number | null
  /** Position in the story's pictures of the still to show for it. */
  readonly poster: number | null
}

export interface LinkReference {
  readonly url: string
  readonly canonicalUrl: string
  readonly text: string
  readonly isRelated: boolean
}

/** What the feed knew of an item; the extraction uses it where the page says less. */
export interface FeedHints {
  readonly title: string | null
  readonly url: string | null
  readonly byline: string | null
  readonly html: string | null
  readonly summary: string | null
  readonly publishedAt: number | null
  readonly categories: readonly string[]
  readonly commentCount: number | null
  readonly commentsUrl: string | null
  readonly language: string | null
  readonly images: readonly PictureReference[]
  /** Enclosures and `media:content` that are not pictures. */
  readonly media: readonly MediaReference[]
}

/** A page's story, extracted, described and sanitized; its pictures not fetched yet. Plain data: it crosses from the worker. */
export interface ExtractedStory {
  readonly title: string
  readonly topic: string | null
  readonly byline: string | null
  readonly sections: readonly string[]
  readonly publishedAt: number | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl'
  readonly siteName: string | null
  readonly commentCount: number | null
  /** Where the story is discussed. */
  readonly commentsUrl: string | null
  readonly html: SanitizedHtml
  readonly excerpt: string
  readonly wordCount: number
  readonly pictures: readonly PictureReference[]
  /** Position of the picture to show above the text and in lists; null when the story has none. */
  readonly leadPicture: number | null
  readonly links: readonly LinkReference[]
  readonly media: readonly MediaReference[]
  /** Canonical addresses the page is known by: its own, `rel=canonical`, `og:url`. */
  readonly addresses: readonly string[]
  /** Where the text came from, and why it is not the page when it isn't. */
  readonly text: 'full' | 'feed' | 'failed'
  readonly textReason: string | null
  /** Pages that would make the text whole: the next page of the same article, an AMP version of a page without text. */
  readonly more: { readonly nextPage: string | null; readonly amp: string | null }
}

/** Why a picture is not kept, and what a later try needs. */
export interface MissingImage {
  readonly hash: null
  /** In words for a person. */
  readonly reason: string
  /** Whether trying again later may help. */
  readonly isPassing: boolean
  /** Best first; a data URL is cut short. */
  readonly candidates: readonly ImageCandidate[]
}

/** What became of a picture: kept under `hash`, or not. */
export type CapturedImage = Omit<PictureReference, 'candidates'> & { readonly url: string } & (
    | { readonly hash: ImageHash; readonly reason: null }
    | MissingImage
  )

/** A story made whole: the only thing the archive stores. */
export interface CapturedArticle extends Omit<ExtractedStory, 'pictures' | 'leadPicture' | 'publishedAt' | 'more'> {
  readonly feedId: FeedId
  /** Identity within its feed, see `articles/identity.ts`. */
  readonly guid: string
  /** Fingerprint of the feed item, to notice a change without fetching the page. */
  readonly itemHash: string
  readonly url: string | null
  /** Never in the future: absurd or missing dates become the time of arrival. */
  readonly publishedAt: number
  readonly images: readonly CapturedImage[]
  readonly leadImage: number | null
}
