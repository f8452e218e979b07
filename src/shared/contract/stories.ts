import type { ArticleHead, ArticleStatus } from './articles'
import type { ArticleId, StoryId } from './ids'

/** Articles about one event. */
export interface Story {
  readonly id: StoryId
  readonly title: string
  readonly articleCount: number
  readonly feedCount: number
  /** Milliseconds since 1970 of the earliest and latest member. */
  readonly firstAt: number
  readonly lastAt: number
}

/** Why two articles belong together, each shown to the reader. */
export type RelationReason =
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'same-text' }

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
