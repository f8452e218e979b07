import { z } from 'zod'
import { feedId, folderId } from './ids'

/** What a timeline shows: everything, a kind of status, a feed, a folder with all below it, or a section of the breadcrumb. */
export const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('unread') }),
  z.object({ kind: z.literal('starred') }),
  z.object({ kind: z.literal('feed'), feedId }),
  z.object({ kind: z.literal('folder'), folderId }),
  z.object({ kind: z.literal('section'), name: z.string().min(1).max(200) })
])
export type Scope = z.infer<typeof scope>
