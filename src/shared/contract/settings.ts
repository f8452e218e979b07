import { z } from 'zod'

const fields = {
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  /** Size of the story's text in pixels. */
  textSize: z.int().min(14).max(28),
  unreadOnly: z.boolean(),
  /** Minutes between background syncs; 0: only by hand. */
  syncEveryMinutes: z.int().min(0).max(1440),
  sidebarWidth: z.int().min(160).max(480),
  timelineWidth: z.int().min(260).max(720)
}

/** What the reader chose; kept by the library, each with its default. */
export const settings = z.object({
  theme: fields.theme.default('system'),
  textSize: fields.textSize.default(19),
  unreadOnly: fields.unreadOnly.default(false),
  syncEveryMinutes: fields.syncEveryMinutes.default(30),
  sidebarWidth: fields.sidebarWidth.default(248),
  timelineWidth: fields.timelineWidth.default(388)
})
export type Settings = z.infer<typeof settings>

/** Some of the settings, each checked, none filled in by its default. */
export const settingsPatch = z.object(fields).partial().strict()
