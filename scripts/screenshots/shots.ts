import type { LanguageTag } from '../../src/shared/messages/languages'

/** In pixels: a large screen, three panes, two, and a telephone's. */
export const sizes = {
  2560: { width: 2560, height: 1440 },
  1280: { width: 1280, height: 800 },
  900: { width: 900, height: 700 },
  420: { width: 420, height: 760 }
} as const
export type Width = keyof typeof sizes

export const themes = ['light', 'sepia', 'dark', 'contrast', 'contrast-dark'] as const
export type Theme = (typeof themes)[number]

/** What one picture shows. */
export interface Shot {
  readonly view: string
  readonly theme: Theme
  readonly width: Width
  readonly language: LanguageTag
}

/** `VIEW-THEME-WIDTH`, with the language where it is not English. */
export const nameOf = ({ view, theme, width, language }: Shot): string =>
  [view, theme, width, ...(language === 'en' ? [] : [language])].join('-')

const shown = (view: string, theme: Theme = 'light', width: Width = 1280, language: LanguageTag = 'en'): Shot => ({
  view,
  theme,
  width,
  language
})

/** What the README and the documentation show, by the names of the pictures in docs/screenshots/. */
export const gallery: Readonly<Record<string, Shot>> = {
  'first-run': shown('first-run'),
  'reading-light': shown('reading'),
  'reading-sepia': shown('reading', 'sepia'),
  'reading-dark': shown('reading', 'dark'),
  'reading-contrast': shown('reading', 'contrast'),
  'reading-narrow': shown('reading', 'light', 420),
  'reading-arabic': shown('reading', 'light', 1280, 'ar'),
  'running-story': shown('running-story'),
  search: shown('search'),
  palette: shown('palette', 'dark'),
  settings: shown('settings'),
  notes: shown('note'),
  rules: shown('rule'),
  export: shown('export', 'sepia')
}
