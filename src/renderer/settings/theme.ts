import { settings as knownSettings, type Settings } from '@shared/contract/settings'

type Theme = Settings['theme']
const REMEMBERED = 'theme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const prefersContrast = matchMedia('(prefers-contrast: more)')

/** The colours that a choice stands for now; `system` follows what the system says of light and contrast. */
function shownTheme(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme
  if (prefersContrast.matches) return prefersDark.matches ? 'contrast-dark' : 'contrast'
  return prefersDark.matches ? 'dark' : 'light'
}

/** Draws the window in a theme, and follows the system for as long as that is what was chosen. Returns how to stop. */
export function applyTheme(theme: Theme): () => void {
  const apply = () => {
    document.documentElement.dataset.theme = shownTheme(theme)
  }
  apply()
  localStorage.setItem(REMEMBERED, theme)
  const stop = new AbortController()
  for (const preference of [prefersDark, prefersContrast]) preference.addEventListener('change', apply, { signal: stop.signal })
  return () => stop.abort()
}

/** Before the library has answered: the theme of the last time, so that nothing flashes. */
export function applyRememberedTheme(): void {
  const { data: theme = 'system' } = knownSettings.shape.theme.safeParse(localStorage.getItem(REMEMBERED) ?? undefined)
  document.documentElement.dataset.theme = shownTheme(theme)
}
