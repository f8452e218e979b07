import { z } from 'zod'

const fields = {
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  /** Size of the story's text in pixels. */
  textSize: z.int().min(14).max(28),
  unreadOnly: z.boolean(),
  /** Minutes between background syncs; 0: only by hand. */
  syncEveryMinutes: z.int().min(0).max(1440),
  /** Days that stories are kept; 0: for ever. */
  keepDays: z.int().min(0).max(36_500),
  /** Megabytes that the library may take; 0: as much as it likes. */
  budgetMegabytes: z.int().min(0).max(10_000_000),
  /** Whether unread stories stay whatever the rules say. */
  keepUnread: z.boolean(),
  /** Whether lists show a running story as one row. */
  foldStories: z.boolean(),
  /** Whether lists show copies of one text as one row. */
  foldDuplicates: z.boolean(),
  /** Whether a search shows what its hits can be narrowed by. */
  showFacets: z.boolean(),
  sidebarWidth: z.int().min(160).max(480),
  timelineWidth: z.int().min(260).max(720)
}

/** What the reader chose; kept by the library, each with its default. */
export const settings = z.object({
  theme: fields.theme.default('system'),
  textSize: fields.textSize.default(19),
  unreadOnly: fields.unreadOnly.default(false),
  syncEveryMinutes: fields.syncEveryMinutes.default(30),
  keepDays: fields.keepDays.default(0),
  budgetMegabytes: fields.budgetMegabytes.default(0),
  keepUnread: fields.keepUnread.default(true),
  foldStories: fields.foldStories.default(false),
  foldDuplicates: fields.foldDuplicates.default(true),
  showFacets: fields.showFacets.default(true),
  sidebarWidth: fields.sidebarWidth.default(248),
  timelineWidth: fields.timelineWidth.default(388)
})
export type Settings = z.infer<typeof settings>

/** Some of the settings, each checked, none filled in by its default. */
export const settingsPatch = z.object(fields).partial().strict()
