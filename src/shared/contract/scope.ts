import { z } from 'zod'
import { feedId, folderId, sortKey, storyId } from './ids'

/** What a timeline shows: everything, a kind of status (`annotated`: with passages or notes of the reader’s), a feed, a folder with all below it, a section of the breadcrumb, or a running story. */
export const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('unread') }),
  z.object({ kind: z.literal('starred') }),
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('annotated') }),
  z.object({ kind: z.literal('feed'), feedId }),
  z.object({ kind: z.literal('folder'), folderId }),
  z.object({ kind: z.literal('section'), name: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('story'), storyId })
])
export type Scope = z.infer<typeof scope>

/** A part of a list: newer or older than a row of it (by sort key), or published before a time (milliseconds since 1970). */
export const readSpan = z.object({ newerThan: sortKey.optional(), olderThan: sortKey.optional(), publishedBefore: z.int().optional() })
export type ReadSpan = z.infer<typeof readSpan>
