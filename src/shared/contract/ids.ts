import { z } from 'zod'

/** Row numbers of the archive, branded so that one kind can't be passed for another. */
export const feedId = z.int().positive().brand('FeedId')
export type FeedId = z.infer<typeof feedId>

export const folderId = z.int().positive().brand('FolderId')
export type FolderId = z.infer<typeof folderId>

export const articleId = z.int().positive().brand('ArticleId')
export type ArticleId = z.infer<typeof articleId>

export const storyId = z.int().positive().brand('StoryId')
export type StoryId = z.infer<typeof storyId>

export const smartFeedId = z.int().positive().brand('SmartFeedId')
export type SmartFeedId = z.infer<typeof smartFeedId>

export const ruleId = z.int().positive().brand('RuleId')
export type RuleId = z.infer<typeof ruleId>

/**
 * The one order of articles, newest highest: `seconds since 1970 × 2^20 + id mod 2^20` (below 2^53).
 * It is the cursor of timelines, the key of the replica's horizon and the rowid of the full-text index.
 */
export const sortKey = z.int().nonnegative().brand('SortKey')
export type SortKey = z.infer<typeof sortKey>

/** SHA-256 of a picture's bytes, 64 lower-case hex digits: its name in the image store. */
export const imageHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('ImageHash')
export type ImageHash = z.infer<typeof imageHash>
