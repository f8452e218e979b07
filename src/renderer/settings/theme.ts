import type { Settings } from '@shared/contract/settings'

type Theme = Settings['theme']
const REMEMBERED = 'theme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** The colours that a choice stands for now; `system` is light or dark. */
function shownTheme(theme: Theme, isDark: boolean): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme
  return isDark ? 'dark' : 'light'
}

/** Draws the window in a theme, and follows the system for as long as that is what was chosen. Returns how to stop. */
export function applyTheme(theme: Theme): () => void {
  const apply = () => {
    document.documentElement.dataset.theme = shownTheme(theme, prefersDark.matches)
  }
  apply()
  localStorage.setItem(REMEMBERED, theme)
  prefersDark.addEventListener('change', apply)
  return () => prefersDark.removeEventListener('change', apply)
}

/** Before the library has answered: the theme of the last time, so that nothing flashes. */
export function applyRememberedTheme(): void {
  const theme = localStorage.getItem(REMEMBERED)
  const known = theme === 'light' || theme === 'sepia' || theme === 'dark' ? theme : 'system'
  document.documentElement.dataset.theme = shownTheme(known, prefersDark.matches)
}
