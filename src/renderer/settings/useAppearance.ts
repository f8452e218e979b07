import type { Settings } from '@shared/contract/settings'
import { useEffect } from 'react'
import { applyTheme } from './theme'

/** Puts theme and text size into effect. */
export function useAppearance({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  useEffect(() => applyTheme(theme), [theme])
  useEffect(() => document.documentElement.style.setProperty('--story-size', `${textSize}px`), [textSize])
}
