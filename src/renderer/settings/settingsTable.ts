import type { Settings } from '@shared/contract/settings'
import type { MessageKey } from '@shared/messages/catalog'
import { languages } from '@shared/messages/languages'
import { formatBytes, formatShare } from '../design/format'
import { t } from '../messages/translate'
import { intervalWords, keepDaysChoices, lineHeights, measures, syncIntervals, textSizes, themes } from './choices'

/** Where the settings view puts a setting. */
export const settingSections = [
  'general',
  'appearance',
  'reading',
  'lists',
  'keys',
  'sync',
  'storage',
  'speech',
  'backup',
  'library'
] as const
export type SettingSection = (typeof settingSections)[number]

export const sectionTitles: Readonly<Record<SettingSection, MessageKey>> = {
  general: 'settings.sectionGeneral',
  appearance: 'settings.sectionAppearance',
  reading: 'settings.sectionReading',
  lists: 'settings.sectionLists',
  keys: 'settings.sectionKeys',
  sync: 'settings.sectionSync',
  storage: 'settings.sectionStorage',
  speech: 'settings.sectionSpeech',
  backup: 'settings.sectionBackup',
  library: 'settings.sectionLibrary'
}

/** One value a setting may have, and how it is called in the reader's language. */
export interface SettingOption {
  readonly value: string | number
  readonly words: () => string
}

/** A setting: what it is called, what it does in a sentence, and what may be chosen; no options for one that is on or off. */
export interface SettingRow {
  readonly key: keyof Settings
  readonly section: SettingSection
  readonly title: MessageKey
  readonly about: MessageKey
  readonly options: readonly SettingOption[] | 'voices' | null
}

const named = (value: string | number, title: MessageKey): SettingOption => ({ value, words: () => t(title) })
const numbers = (values: readonly number[], words: (value: number) => string): readonly SettingOption[] =>
  values.map((value) => ({ value, words: () => words(value) }))
const onOff = null

/** Every setting that a person may choose. Widths and open panes are chosen by hand, keys in the key editor. */
export const settingsTable: readonly SettingRow[] = [
  {
    key: 'language',
    section: 'general',
    title: 'settings.language',
    about: 'settings.languageAbout',
    options: [named('system', 'settings.ofTheSystem'), ...languages.map(({ tag, name }) => ({ value: tag, words: () => name }))]
  },
  { key: 'markReadOnOpen', section: 'general', title: 'settings.markRead', about: 'settings.markReadAbout', options: onOff },
  {
    key: 'theme',
    section: 'appearance',
    title: 'settings.theme',
    about: 'settings.themeAbout',
    options: [
      named('system', 'settings.ofTheSystem'),
      ...themes.filter(({ id }) => id !== 'system').map(({ id, title }) => named(id, title))
    ]
  },
  {
    key: 'density',
    section: 'appearance',
    title: 'settings.density',
    about: 'settings.densityAbout',
    options: [named('compact', 'settings.compact'), named('comfortable', 'settings.comfortable'), named('roomy', 'settings.roomy')]
  },
  {
    key: 'motion',
    section: 'appearance',
    title: 'settings.motion',
    about: 'settings.motionAbout',
    options: [named('system', 'settings.ofTheSystem'), named('none', 'settings.motionNone')]
  },
  { key: 'showSidebar', section: 'appearance', title: 'settings.showSidebar', about: 'settings.showSidebarAbout', options: onOff },
  { key: 'showTimeline', section: 'appearance', title: 'settings.showTimeline', about: 'settings.showTimelineAbout', options: onOff },
  {
    key: 'storyFont',
    section: 'reading',
    title: 'settings.font',
    about: 'settings.fontAbout',
    options: [
      named('newsreader', 'settings.fontNewsreader'),
      named('inter', 'settings.fontInter'),
      named('atkinson', 'settings.fontAtkinson'),
      named('system', 'settings.fontSystem')
    ]
  },
  {
    key: 'textSize',
    section: 'reading',
    title: 'settings.textSize',
    about: 'settings.textSizeAbout',
    options: numbers(textSizes, (size) => t('settings.pixels', { size }))
  },
  {
    key: 'measure',
    section: 'reading',
    title: 'settings.measure',
    about: 'settings.measureAbout',
    options: numbers(measures, (count) => t('settings.characters', { count }))
  },
  {
    key: 'lineHeight',
    section: 'reading',
    title: 'settings.lineHeight',
    about: 'settings.lineHeightAbout',
    options: numbers(lineHeights, (height) => formatShare(height / 100))
  },
  { key: 'justify', section: 'reading', title: 'settings.justify', about: 'settings.justifyAbout', options: onOff },
  { key: 'hyphenate', section: 'reading', title: 'settings.hyphenate', about: 'settings.hyphenateAbout', options: onOff },
  { key: 'paged', section: 'reading', title: 'settings.paged', about: 'settings.pagedAbout', options: onOff },
  { key: 'unreadOnly', section: 'lists', title: 'settings.unreadOnly', about: 'settings.unreadOnlyAbout', options: onOff },
  { key: 'foldStories', section: 'lists', title: 'settings.foldStories', about: 'settings.foldStoriesAbout', options: onOff },
  { key: 'foldDuplicates', section: 'lists', title: 'settings.foldCopies', about: 'settings.foldCopiesAbout', options: onOff },
  { key: 'showThumbnails', section: 'lists', title: 'settings.thumbnails', about: 'settings.thumbnailsAbout', options: onOff },
  { key: 'showFacets', section: 'lists', title: 'settings.facets', about: 'settings.facetsAbout', options: onOff },
  {
    key: 'keyPreset',
    section: 'keys',
    title: 'settings.keyPreset',
    about: 'settings.keyPresetAbout',
    options: [
      { value: 'offprint', words: () => 'Offprint' },
      named('google-reader', 'settings.presetGoogleReader'),
      named('netnewswire', 'settings.presetNetNewsWire'),
      named('newsboat', 'settings.presetNewsboat'),
      named('freshrss', 'settings.presetFreshRss')
    ]
  },
  {
    key: 'syncEveryMinutes',
    section: 'sync',
    title: 'settings.fetch',
    about: 'settings.fetchAbout',
    options: [named(0, 'settings.fetchByHand'), ...numbers(syncIntervals, intervalWords)]
  },
  {
    key: 'keepDays',
    section: 'storage',
    title: 'settings.keepDays',
    about: 'settings.keepDaysAbout',
    options: keepDaysChoices.map(({ days, title }) => named(days, title))
  },
  {
    key: 'budgetMegabytes',
    section: 'storage',
    title: 'settings.budget',
    about: 'settings.budgetAbout',
    options: [
      named(0, 'storage.noLimit'),
      ...numbers([500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000], (megabytes) => formatBytes(megabytes * 1e6))
    ]
  },
  { key: 'keepUnread', section: 'storage', title: 'settings.keepUnread', about: 'settings.keepUnreadAbout', options: onOff },
  {
    key: 'backupsKept',
    section: 'backup',
    title: 'settings.backupsKept',
    about: 'settings.backupsKeptAbout',
    options: [0, 1, 2, 3, 7, 14].map((count) => ({ value: count, words: () => t('export.copiesKept', { count }) }))
  },
  { key: 'speechVoice', section: 'speech', title: 'settings.voice', about: 'settings.voiceAbout', options: 'voices' },
  {
    key: 'speechRate',
    section: 'speech',
    title: 'settings.speechRate',
    about: 'settings.speechRateAbout',
    options: numbers([50, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300], (rate) => formatShare(rate / 100))
  }
]
