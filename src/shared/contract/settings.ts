import { z } from 'zod'
import { languageTag } from '../messages/languages'

const fields = {
  /** Language of the interface. */
  language: z.enum(['system', ...languageTag.options]),
  /** `contrast` and `contrast-dark`: black on white, white on black, every line drawn. */
  theme: z.enum(['system', 'light', 'sepia', 'dark', 'contrast', 'contrast-dark']),
  /** How closely rows of lists stand. */
  density: z.enum(['compact', 'comfortable', 'roomy']),
  /** Whether rows of lists show a picture. */
  showThumbnails: z.boolean(),
  /** Whether things move only where the system lets them, or never. */
  motion: z.enum(['system', 'none']),
  /** Typeface of the story's text. */
  storyFont: z.enum(['newsreader', 'inter', 'atkinson', 'system']),
  /** Size of the story's text in pixels. */
  textSize: z.int().min(14).max(32),
  /** Width of the story's column in characters. */
  measure: z.int().min(40).max(100),
  /** Height of a line of the story in hundredths of its size. */
  lineHeight: z.int().min(120).max(220),
  /** Whether lines of the story end flush. */
  justify: z.boolean(),
  /** Whether words are divided at line ends, by the language's rules. */
  hyphenate: z.boolean(),
  /** Whether a story is read page by page instead of scrolled. */
  paged: z.boolean(),
  /** Whether opening a story marks it read. */
  markReadOnOpen: z.boolean(),
  /** Name of the system voice that reads aloud; empty: the one that fits the story's language. */
  speechVoice: z.string().max(200),
  /** How fast it reads, in hundredths of its usual pace. */
  speechRate: z.int().min(50).max(300),
  /** Which reader's keys are used. */
  keyPreset: z.enum(['offprint', 'google-reader', 'netnewswire', 'newsboat', 'freshrss']),
  /** Keys the reader chose in place of the preset's, by command. */
  keys: z.record(z.string().max(60), z.array(z.string().max(40)).max(6)),
  unreadOnly: z.boolean(),
  /** Minutes between background syncs; 0: only by hand. */
  syncEveryMinutes: z.int().min(0).max(1440),
  /** Days that stories are kept; 0: for ever. */
  keepDays: z.int().min(0).max(36_500),
  /** Megabytes that the library may take; 0: as much as it likes. */
  budgetMegabytes: z.int().min(0).max(10_000_000),
  /** Whether unread stories stay whatever the rules say. */
  keepUnread: z.boolean(),
  /** Copies of the archive that are kept by themselves, one a day; 0: none. */
  backupsKept: z.int().min(0).max(30),
  /** Whether lists show a running story as one row. */
  foldStories: z.boolean(),
  /** Whether lists show copies of one text as one row. */
  foldDuplicates: z.boolean(),
  /** Whether a search shows what its hits can be narrowed by. */
  showFacets: z.boolean(),
  /** Whether the sidebar and the list of stories stand open. */
  showSidebar: z.boolean(),
  showTimeline: z.boolean(),
  sidebarWidth: z.int().min(160).max(480),
  timelineWidth: z.int().min(260).max(720)
}

/** What the reader chose; kept by the library, each with its default. */
export const settings = z.object({
  language: fields.language.default('system'),
  theme: fields.theme.default('system'),
  density: fields.density.default('comfortable'),
  showThumbnails: fields.showThumbnails.default(true),
  motion: fields.motion.default('system'),
  storyFont: fields.storyFont.default('newsreader'),
  textSize: fields.textSize.default(19),
  measure: fields.measure.default(66),
  lineHeight: fields.lineHeight.default(158),
  justify: fields.justify.default(false),
  hyphenate: fields.hyphenate.default(true),
  paged: fields.paged.default(false),
  markReadOnOpen: fields.markReadOnOpen.default(true),
  speechVoice: fields.speechVoice.default(''),
  speechRate: fields.speechRate.default(100),
  keyPreset: fields.keyPreset.default('offprint'),
  keys: fields.keys.default({}),
  unreadOnly: fields.unreadOnly.default(false),
  syncEveryMinutes: fields.syncEveryMinutes.default(30),
  keepDays: fields.keepDays.default(0),
  budgetMegabytes: fields.budgetMegabytes.default(0),
  keepUnread: fields.keepUnread.default(true),
  backupsKept: fields.backupsKept.default(2),
  foldStories: fields.foldStories.default(false),
  foldDuplicates: fields.foldDuplicates.default(true),
  showFacets: fields.showFacets.default(true),
  showSidebar: fields.showSidebar.default(true),
  showTimeline: fields.showTimeline.default(true),
  sidebarWidth: fields.sidebarWidth.default(248),
  timelineWidth: fields.timelineWidth.default(388)
})
export type Settings = z.infer<typeof settings>

/** Some of the settings, each checked, none filled in by its default. */
export const settingsPatch = z.object(fields).partial().strict()
