import type { Settings } from '@shared/contract/settings'
import { useEffect, useLayoutEffect, useState } from 'react'
import { report } from '../design/report'
import { locale, setLanguage } from '../messages/translate'
import { applyTheme } from './theme'

/** Puts what was chosen about looks and language into effect. Returns the language that is spoken: views are drawn anew with it. */
export function useAppearance({ theme, density, showThumbnails, motion, textSize, language }: Settings): string {
  const [spoken, setSpoken] = useState(locale)
  useLayoutEffect(() => applyTheme(theme), [theme])
  useRootData('density', density)
  useRootData('motion', motion)
  useRootData('thumbnails', showThumbnails ? 'shown' : 'hidden')
  useEffect(() => document.documentElement.style.setProperty('--story-size', `${textSize}px`), [textSize])
  useEffect(() => report(setLanguage(language).then(() => setSpoken(locale()))), [language])
  return spoken
}

/** Writes a choice on <html>, where the tokens follow it. */
function useRootData(name: string, value: string): void {
  useLayoutEffect(() => {
    document.documentElement.dataset[name] = value
  }, [name, value])
}
