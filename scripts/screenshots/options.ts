import { parseArgs } from 'node:util'
import { languageTag } from '../../src/shared/messages/languages'
import { gallery, type Shot, sizes, themes, type Width } from './shots'

const { values } = parseArgs({
  options: {
    views: { type: 'string' },
    themes: { type: 'string', default: themes.join() },
    sizes: { type: 'string', default: '1280,900' },
    languages: { type: 'string', default: 'en' },
    out: { type: 'string' },
    gallery: { type: 'boolean', default: false }
  }
})
const listed = (names: string) => names.split(',')
const isWidth = (width: number): width is Width => width in sizes
const wantedThemes = themes.filter((theme) => listed(values.themes).includes(theme))
/** Largest first: what is arranged in a wide window may be shown in a narrow one. */
const wantedWidths = listed(values.sizes)
  .map(Number)
  .filter(isWidth)
  .toSorted((one, other) => other - one)
const wantedLanguages = listed(values.languages).map((tag) => languageTag.parse(tag))

/** The folder that all pictures go to instead of the usual one. */
export const out = values.out
/** The pictures of the documentation are made anew: alone, or with everything else. Anything less would leave some of them old. */
export const writesGallery =
  values.gallery ||
  (out === undefined &&
    values.views === undefined &&
    values.sizes === '1280,900' &&
    values.languages === 'en' &&
    wantedThemes.length === themes.length)

/** The pictures that are asked for of a view: of each language together, largest first. */
export function shotsOf(view: string): readonly Shot[] {
  const shown = writesGallery ? Object.values(gallery).filter((shot) => shot.view === view) : []
  if (values.gallery) return shown
  if (values.views !== undefined && !listed(values.views).includes(view)) return []
  const asked = wantedLanguages.flatMap((language) =>
    wantedWidths.flatMap((width) => wantedThemes.map((theme): Shot => ({ view, theme, width, language })))
  )
  const isAsked = (shot: Shot) =>
    wantedLanguages.includes(shot.language) && wantedWidths.includes(shot.width) && wantedThemes.includes(shot.theme)
  return [...asked, ...shown.filter((shot) => !isAsked(shot))]
}
