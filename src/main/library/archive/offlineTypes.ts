import type { ArticleId, FeedId, ImageHash, SortKey, StoryId } from '@shared/contract/ids'
import type { QueuedPage } from '@shared/contract/offline'
import type { Scope } from '@shared/contract/scope'
import type { CapturedImage, PictureReference } from '../articles/types'

/** A picture that a story lacks, with what a new try needs: addresses on the web only, none when it can't be asked for. */
export interface MissingPicture extends PictureReference {
  readonly position: number
  readonly url: string
  readonly reason: string | null
  /** Shown above the text and in lists. */
  readonly isLead: boolean
  /** Trying again may help, and so often it was tried since. */
  readonly isPassing: boolean
  readonly tries: number
}

/** What became of a missing picture that was asked for again. */
export interface RetriedPicture {
  readonly position: number
  /** As it was stored when the try began: a revision meanwhile makes the try void. */
  readonly url: string
  readonly image: CapturedImage
}

/** What a story lacks and a new fetch may bring. */
export interface StoryGaps {
  readonly id: ArticleId
  readonly title: string
  /** Its text and its pictures are all kept. */
  readonly isComplete: boolean
  readonly lacksText: boolean
  readonly pictures: number
  readonly links: number
  readonly media: number
  /** As the publishers say, of the missing media that say it; `undeclared` counts the others. */
  readonly mediaBytes: number
  readonly undeclared: number
}

/** Where a story came from, for fetching its page again. */
export interface StoryOrigin {
  readonly feedId: FeedId
  readonly guid: string
  readonly itemHash: string
  readonly url: string | null
}

/** A story that shows less than it did, because files of its are gone. */
export interface DamagedStory {
  readonly id: ArticleId
  readonly title: string
  readonly pictures: number
}

/** What stories lack, and what was brought later. */
export interface ArchiveGaps {
  /** @throws ReaderError `not-found` */
  origin(id: ArticleId): StoryOrigin
  missingPictures(id: ArticleId): readonly MissingPicture[]
  /** Writes the outcomes of new tries and counts the story's pictures anew. */
  settlePictures(id: ArticleId, retried: readonly RetriedPicture[]): void
  /** Stories of these feeds, saved before a time, with pictures that a passing reason cost and that were tried less than `tries` times since. */
  storiesToRetry(query: { feedIds: readonly FeedId[]; savedBefore: number; tries: number; limit: number }): readonly ArticleId[]
  /** Drops pictures whose files are of no use: their stories show them as missing from now on. */
  losePictures(hashes: readonly ImageHash[], reason: string): readonly DamagedStory[]
  /** What these stories lack; in their order, those that are not kept left out. */
  gaps(ids: readonly ArticleId[]): readonly StoryGaps[]
  /** The links of a story to pages that are not saved, each address once. */
  openLinks(id: ArticleId): readonly { readonly url: string; readonly canonicalUrl: string; readonly text: string }[]
  /** Row numbers of a scope's stories, newest first; `next` null at the end. */
  places(query: { scope: Scope; unreadOnly?: boolean; before: SortKey | null; limit: number }): {
    readonly ids: readonly ArticleId[]
    readonly next: SortKey | null
  }
  storyArticles(id: StoryId): readonly ArticleId[]
}

export interface NewQueuedPage {
  readonly url: string
  readonly canonicalUrl: string
  readonly title: string | null
  readonly fromId: ArticleId | null
  readonly reason: string
  /** When to try it, milliseconds since 1970; null: only when asked by hand. */
  readonly nextAt: number | null
}

/** Pages that wait to be saved. */
export interface ArchiveQueue {
  /** The story known by a canonical address; null when none is. */
  articleByAddress(canonicalUrl: string): ArticleId | null
  /** Makes more addresses lead to a story, and the links that wait for them. */
  addAddresses(id: ArticleId, addresses: readonly string[]): void
  /** Queues a page, or notes one more failed try of a queued one. */
  queuePage(page: NewQueuedPage): QueuedPage
  /** Oldest first. */
  queuedPages(): readonly QueuedPage[]
  /** Those to be tried at `now`; with `soon`, also those whose time is still to come. */
  duePages(now: number, soon: boolean, limit: number): readonly QueuedPage[]
  unqueuePage(id: number): void
  /** Takes out what has been saved meanwhile. */
  unqueueSaved(): void
}

export interface StoredMedium {
  readonly hash: ImageHash
  readonly mime: string
  readonly bytes: number
}

/** A recording, film or document of a story, as it is stored. */
export interface StoryMedium {
  readonly articleId: ArticleId
  readonly position: number
  readonly url: string
  readonly mime: string | null
  readonly hash: ImageHash | null
}

/** The media of stories and their files. A row comes after its file and goes before it. */
export interface ArchiveMedia {
  /** @throws ReaderError `not-found` */
  storyMedium(id: ArticleId, position: number): StoryMedium
  storyMedia(id: ArticleId): readonly StoryMedium[]
  /** Media to be saved by their feeds' rule: of the latest `perFeed` stories that have any, published since `since`, not tried yet. */
  mediaByRule(perFeed: number, since: number): readonly StoryMedium[]
  medium(hash: ImageHash): StoredMedium | null
  storedMedia(): readonly StoredMedium[]
  /** Gives a story's medium its kept file; false when the story has no such medium any more. */
  keepMedium(medium: StoryMedium, stored: StoredMedium): boolean
  failMedium(medium: StoryMedium, reason: string): void
  /** Takes the file from a story's medium. */
  dropMedium(medium: StoryMedium): void
  /** Files that no story needs any more. */
  unreferencedMedia(): readonly StoredMedium[]
  forgetMedia(hashes: readonly ImageHash[]): void
  /** Drops files of no use: the stories, which are answered, show them as missing from now on. */
  loseMedia(hashes: readonly ImageHash[], reason: string): readonly StoryMedium[]
}

/** How the archive proves itself. */
export interface ArchiveCheckup {
  /** What SQLite says of the file; null when it is sound. */
  integrityProblem(): string | null
  /** How many maintained counts are not the tally of what is stored. */
  wrongCounts(): number
  /** Sets every maintained count to its tally; answers how many changed. */
  recount(): number
  storedImages(): readonly {
    readonly hash: ImageHash
    readonly mime: string
    readonly bytes: number
    readonly thumbnailMime: string | null
  }[]
  /** Drops thumbnails whose files are gone: lists show the pictures themselves until new ones are made. */
  loseThumbnails(hashes: readonly ImageHash[]): void
}
