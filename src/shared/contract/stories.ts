import type { ArticleHead, ArticleStatus } from './articles'
import type { ArticleId, FeedId, StoryId } from './ids'

/** Articles about one event. Times are milliseconds since 1970. */
export interface Story {
  readonly id: StoryId
  readonly title: string
  readonly articleCount: number
  readonly feedCount: number
  /** When the earliest and the latest member were published. */
  readonly firstAt: number
  readonly lastAt: number
  /** The first chapter of the long-running story that this one continues; its own id for that first one; null for a story of one chapter. */
  readonly sagaId: StoryId | null
  /** From 1. */
  readonly chapter: number
}

/** Why two articles belong together, each shown to the reader. */
export type RelationReason =
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'same-text' }
  /** The reader put them together. */
  | { readonly kind: 'chosen' }

/** `story`: tells the same event · `linked`: one links to the other · `similar`: same subject, any age. */
export type RelationKind = 'story' | 'linked' | 'similar'

export interface RelatedArticle {
  readonly id: ArticleId
  readonly title: string
  readonly kind: RelationKind
  /** 0 to 1, higher is closer. */
  readonly score: number
  readonly why: readonly RelationReason[]
  readonly head: ArticleHead
  readonly status: ArticleStatus
}

/** The related panel of one article: story members and links first, best first; `earlier` and `later` walk the story by time. */
export interface RelatedAnswer {
  readonly story: Story | null
  readonly related: readonly RelatedArticle[]
  readonly earlier: ArticleId | null
  readonly later: ArticleId | null
}

/** `person`, `place` and `organization` where the text tells; else `other`. */
export type NameKind = 'organization' | 'other' | 'person' | 'place'

/** A name in the texts of a story; `count` of its articles hold it. */
export interface StoryName {
  readonly text: string
  readonly kind: NameKind
  readonly count: number
}

/** An article of a story, with why it is in it: its strongest tie to another member. */
export interface StoryMember {
  readonly head: ArticleHead
  readonly status: ArticleStatus
  readonly why: readonly RelationReason[]
  /** Saved since the reader last looked at the story. */
  readonly isNew: boolean
}

/** All that a story's page shows. */
export interface StoryPage {
  readonly story: Story
  /** The chapters of a long-running story in order, this one among them; just this one otherwise. */
  readonly chapters: readonly Story[]
  /** Earliest first, at most 500. */
  readonly members: readonly StoryMember[]
  /** The member whose picture leads the page; null when none has one. */
  readonly leadId: ArticleId | null
  readonly sources: readonly { readonly feedId: FeedId; readonly articles: number }[]
  /** Who and where: most frequent first, at most 20. */
  readonly names: readonly StoryName[]
  /** When the reader last looked at it; null when never. Milliseconds since 1970. */
  readonly seenAt: number | null
  /** Stories close to this one that it could be joined with, closest first, at most 5. */
  readonly near: readonly Story[]
}

/** What the reader's change to a story led to; `undoToken` takes it back. */
export interface StoryChange {
  /** The story made or kept; null when none is left. */
  readonly storyId: StoryId | null
  readonly undoToken: string
}
