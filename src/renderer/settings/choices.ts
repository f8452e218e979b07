import type { Settings } from '@shared/contract/settings'
import type { MessageKey } from '@shared/messages/catalog'
import { t } from '../messages/translate'

/** Sizes of the story's text in pixels. */
export const textSizes: readonly number[] = [14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 30, 32]

/** Widths of the story's column in characters. */
export const measures: readonly number[] = [40, 46, 52, 58, 62, 66, 70, 76, 82, 90, 100]

/** Heights of a line of the story in hundredths of its size. */
export const lineHeights: readonly number[] = [120, 130, 140, 150, 158, 166, 175, 185, 200, 220]

/** The papers, as they are offered. */
export const themes: readonly { readonly id: Settings['theme']; readonly title: MessageKey }[] = [
  { id: 'light', title: 'settings.themeLight' },
  { id: 'sepia', title: 'settings.themeSepia' },
  { id: 'dark', title: 'settings.themeDark' },
  { id: 'contrast', title: 'settings.themeContrast' },
  { id: 'contrast-dark', title: 'settings.themeContrastDark' },
  { id: 'system', title: 'settings.themeSystem' }
]

/** How long stories are kept; 0: for ever. */
export const keepDaysChoices: readonly { readonly days: number; readonly title: MessageKey }[] = [
  { days: 0, title: 'storage.forEver' },
  { days: 7, title: 'storage.week' },
  { days: 30, title: 'storage.oneMonth' },
  { days: 90, title: 'storage.threeMonths' },
  { days: 180, title: 'storage.halfYear' },
  { days: 365, title: 'storage.year' },
  { days: 1095, title: 'storage.threeYears' }
]

/** Minutes between two checks of a feed. */
export const syncIntervals: readonly number[] = [15, 30, 60, 120, 240, 720, 1440]

/** `Every 30 minutes`, `Every 2 hours`. */
export const intervalWords = (minutes: number): string =>
  minutes < 60 ? t('settings.everyMinutes', { minutes }) : t('settings.everyHours', { hours: minutes / 60 })
