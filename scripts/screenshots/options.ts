import { parseArgs } from 'node:util'
import { type LanguageTag, languageTag } from '../../src/shared/messages/languages'

/** In pixels: a large screen, three panes, two, and a telephone's. */
const sizes = {
  2560: { width: 2560, height: 1440 },
  1280: { width: 1280, height: 800 },
  900: { width: 900, height: 700 },
  420: { width: 420, height: 760 }
} as const
export type Size = (typeof sizes)[keyof typeof sizes]
export const narrow: Size = sizes[420]

const themes = ['light', 'sepia', 'dark', 'contrast', 'contrast-dark'] as const
export type Theme = (typeof themes)[number]

const { values } = parseArgs({
  options: {
    views: { type: 'string' },
    themes: { type: 'string' },
    sizes: { type: 'string', default: '1280,900' },
    languages: { type: 'string', default: 'en' },
    out: { type: 'string' }
  }
})
const listed = (names: string) => names.split(',')

/** What the command line asks for; whole when it names nothing. */
export const options = {
  themes: themes.filter((theme) => values.themes === undefined || listed(values.themes).includes(theme)),
  /** Largest first: what is arranged in a wide window may be shown in a narrow one. */
  sizes: Object.values(sizes)
    .filter(({ width }) => listed(values.sizes).includes(String(width)))
    .toReversed(),
  languages: listed(values.languages).map((tag): LanguageTag => languageTag.parse(tag)),
  wants: (view: string): boolean => values.views === undefined || listed(values.views).includes(view),
  /** The folder that all pictures go to instead of the usual one. */
  out: values.out,
  /** Everything that is usually taken is: only then the pictures of the documentation are made anew. */
  isWhole:
    values.views === undefined &&
    values.themes === undefined &&
    values.out === undefined &&
    values.languages === 'en' &&
    values.sizes === '1280,900'
}
