import { z } from 'zod'

const row = z.record(z.string(), z.unknown())
const rows = z.array(row).max(20_000)
const number = z.int().positive()

/** What an export says of itself. */
export const exportAbout = z.object({
  format: z.literal('offprint-export'),
  version: z.int().positive(),
  stories: z.int().nonnegative()
})

/** The lines of an export's files; what else a line holds are the columns of its row. */
export const libraryLine = z.looseObject({
  type: z.string().max(40),
  number: number.optional(),
  above: number.nullish(),
  folder: number.nullish(),
  feed: number.nullish()
})
export const storyLine = z.looseObject({
  type: z.literal('story'),
  number,
  feed: number,
  guid: z.string().min(1).max(4096),
  url: z.string().max(8192).nullable(),
  title: z.string().max(20_000),
  publishedAt: z.number(),
  sections: z.array(z.string().max(1000)).max(100),
  texts: z
    .array(z.object({ savedAt: z.int(), title: z.string().max(20_000), html: z.string(), isPresent: z.boolean() }))
    .min(1)
    .max(1000),
  status: row,
  position: row.nullable(),
  addresses: rows,
  annotations: rows,
  links: rows,
  media: rows,
  pictures: rows,
  tags: z.array(z.string().trim().min(1).max(200)).max(1000)
})
export type StoryLine = z.infer<typeof storyLine>
export const afterLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('decision'), one: number, other: number, verdict: z.enum(['apart', 'together']) }),
  z.looseObject({ type: z.literal('queuedPage'), from: number.nullable() })
])
