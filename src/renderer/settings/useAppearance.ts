import type { Settings } from '@shared/contract/settings'
import { useEffect, useState } from 'react'
import { report } from '../design/report'
import { locale, setLanguage } from '../messages/translate'
import { applyTheme } from './theme'

/** Puts what was chosen about looks and language into effect. Returns the language that is spoken: views are drawn anew with it. */
export function useAppearance({ theme, textSize, language }: Settings): string {
  const [spoken, setSpoken] = useState(locale)
  useEffect(() => applyTheme(theme), [theme])
  useEffect(() => document.documentElement.style.setProperty('--story-size', `${textSize}px`), [textSize])
  useEffect(() => report(setLanguage(language).then(() => setSpoken(locale()))), [language])
  return spoken
}
