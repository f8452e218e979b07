import type { Settings } from '@shared/contract/settings'
import { useEffect, useLayoutEffect, useState } from 'react'
import { report } from '../design/report'
import { request } from '../library/request'
import { locale, setLanguage, spokenLanguage } from '../messages/translate'
import { applyTheme } from './theme'

/** Puts what was chosen about looks and language into effect. Returns the language that is spoken: views are drawn anew with it. */
export function useAppearance(settings: Settings): string {
  const { theme, density, showThumbnails, motion, language } = settings
  const [spoken, setSpoken] = useState(locale)
  useLayoutEffect(() => applyTheme(theme), [theme])
  useRootData('density', density)
  useRootData('motion', motion)
  useRootData('thumbnails', showThumbnails ? 'shown' : 'hidden')
  useTypography(settings)
  useEffect(() => {
    const speak = async () => {
      await setLanguage(language)
      setSpoken(locale())
      await request('shell.setLanguage', { language: spokenLanguage() })
    }
    report(speak())
  }, [language])
  return spoken
}

/** Sets the story's text as was chosen: by custom properties, so that no story is drawn anew. */
function useTypography({ storyFont, textSize, measure, lineHeight, justify, hyphenate }: Settings): void {
  useRootData('storyFont', storyFont)
  useRootData('justify', String(justify))
  useRootData('hyphenate', String(hyphenate))
  useRootProperty('--story-size', `${textSize}px`)
  useRootProperty('--story-measure', String(measure))
  useRootProperty('--story-line', String(lineHeight / 100))
}

function useRootProperty(name: string, value: string): void {
  useLayoutEffect(() => document.documentElement.style.setProperty(name, value), [name, value])
}

/** Writes a choice on <html>, where the tokens follow it. */
function useRootData(name: string, value: string): void {
  useLayoutEffect(() => {
    document.documentElement.dataset[name] = value
  }, [name, value])
}
