import type { ArticleId, FeedId, ImageHash, SortKey, StoryId } from './ids'

/**
 * What is kept of a story, true at any time.
 * `text`: `full` the page's article · `feed` only what the feed carried · `failed` nothing but the headline.
 */
export interface CaptureState {
  readonly text: 'full' | 'feed' | 'failed'
  /** Why the text is not full, in words for a person; null when it is. */
  readonly textReason: string | null
  readonly images: { readonly saved: number; readonly total: number }
  readonly links: { readonly saved: number; readonly total: number }
  /** Recordings, films and documents; saved on request or by the feed's rule. */
  readonly media: { readonly saved: number; readonly total: number }
}

/** What a list needs of a story: small, and kept by the window's replica. Times are milliseconds since 1970. */
export interface ArticleHead {
  readonly id: ArticleId
  readonly sortKey: SortKey
  readonly feedId: FeedId
  readonly url: string | null
  readonly title: string
  /** The label that opens the headline ("Belarus Crisis"), apart from `title`, which keeps the whole headline. */
  readonly topic: string | null
  readonly byline: string | null
  /** At most 240 characters of plain text. */
  readonly excerpt: string
  /** Breadcrumb without "Home", outermost first. */
  readonly sections: readonly string[]
  readonly publishedAt: number
  readonly savedAt: number
  /** When the publisher's last change of it was stored; null while it is as first saved. */
  readonly revisedAt: number | null
  /** BCP 47 tag, when known. */
  readonly language: string | null
  readonly commentCount: number | null
  readonly wordCount: number
  readonly leadImage: LeadImage | null
  readonly capture: CaptureState
  readonly storyId: StoryId | null
  /** The article whose row stands for this copy of it; null for one that stands for itself. */
  readonly duplicateOf: ArticleId | null
  /** How many copies this article's row stands for. */
  readonly duplicates: number
}

/** The picture shown in the timeline: a thumbnail, or the picture itself where it is small. Sizes in pixels. */
export interface LeadImage {
  /** `offprint-image:` address. */
  readonly src: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** What the reader did with a story; apart from the story, which never changes in place. */
export interface ArticleStatus {
  readonly articleId: ArticleId
  readonly isRead: boolean
  readonly isStarred: boolean
  /** In the read-later queue. */
  readonly isQueued: boolean
  /** The reader's own labels, in alphabetical order. */
  readonly tags: readonly string[]
  /** The reader marked passages of it. */
  readonly hasHighlight: boolean
  /** The reader wrote about it: on a passage or on the whole. */
  readonly hasNote: boolean
}

/** A picture of a story. `hash` null: not kept, `reason` says why. Sizes in pixels, `bytes` of the file. */
export interface ArticleImage {
  readonly position: number
  readonly url: string
  readonly hash: ImageHash | null
  /** `offprint-image:` address, null when not kept. */
  readonly src: string | null
  readonly reason: string | null
  /** Whether an address is known under which it can be asked for again. */
  readonly canRetry: boolean
  readonly mime: string | null
  readonly width: number | null
  readonly height: number | null
  readonly bytes: number | null
  readonly alt: string
  readonly caption: string | null
  readonly credit: string | null
}

/** A link in the text. `articleId` set: the saved story it leads to. */
export interface ArticleLink {
  readonly position: number
  readonly url: string
  readonly text: string
  /** A line of its own that points to an earlier story on the subject. */
  readonly isRelated: boolean
  readonly articleId: ArticleId | null
  /** Waits to be saved when the network is there. */
  readonly isQueued: boolean
}

/** A recording, film or document of a story. `src` null: not kept, `reason` says why when it was tried. */
export interface ArticleMedia {
  readonly position: number
  readonly url: string
  readonly kind: 'audio' | 'video' | 'document'
  readonly mime: string | null
  readonly title: string | null
  /** Of the kept file, else as the publisher says. */
  readonly bytes: number | null
  readonly seconds: number | null
  /** `offprint-image:` address of its still. */
  readonly poster: string | null
  /** `offprint-media:` address. */
  readonly src: string | null
  readonly reason: string | null
}

/** An earlier text of a story, as it was stored. Times are milliseconds since 1970. */
export interface ArticleRevision {
  readonly id: number
  readonly savedAt: number
  readonly title: string
  /** Plain text, paragraphs parted by blank lines. */
  readonly text: string
}

/**
 * Where a story was left: the block of its text at the head of the page, counted from 0, how far into it (0 to 1), and how much of
 * the text is behind (0 to 1). Robust to other typefaces, sizes and widths.
 */
export interface ReadingPosition {
  readonly block: number
  readonly into: number
  readonly progress: number
}

/** A whole story, ready to be shown. */
export interface Article extends ArticleHead, Omit<ArticleStatus, 'articleId'> {
  readonly feedTitle: string
  readonly siteName: string | null
  readonly direction: 'ltr' | 'rtl'
  /** Sanitized. Kept pictures have an `offprint-image:` src; links to saved stories carry `data-article-id`. */
  readonly html: string
  /** Plain text, paragraphs parted by blank lines. */
  readonly text: string
  readonly images: readonly ArticleImage[]
  /** Position in `images` of the picture above the text, when it is not in the text itself. */
  readonly leadImagePosition: number | null
  readonly links: readonly ArticleLink[]
  readonly media: readonly ArticleMedia[]
  /** Where the story is discussed. */
  readonly commentsUrl: string | null
  /** Where it was left when it was read; null at its beginning. Not followed by changes. */
  readonly position: ReadingPosition | null
  /** How many earlier texts are kept. */
  readonly revisions: number
  /** Saved stories whose text links here, newest first. */
  readonly backlinks: readonly { readonly id: ArticleId; readonly title: string }[]
}
