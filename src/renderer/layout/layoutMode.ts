import { useSyncExternalStore } from 'react'

/**
 * How many panes there is room for: three side by side; two, the sidebar sliding over them; or one, the list or the story.
 * The widths stand in the style sheets of this folder too. A window of 1280 pixels at 200 % has 640 of these.
 */
export type LayoutMode = 'three' | 'two' | 'one'

const hasTwo = matchMedia('(width < 1060px)')
const hasOne = matchMedia('(width < 720px)')

function currentMode(): LayoutMode {
  if (hasOne.matches) return 'one'
  return hasTwo.matches ? 'two' : 'three'
}

function subscribe(listener: () => void): () => void {
  const stop = new AbortController()
  for (const width of [hasTwo, hasOne]) width.addEventListener('change', listener, { signal: stop.signal })
  return () => stop.abort()
}

/** How many panes the window has room for now. */
export const useLayoutMode = (): LayoutMode => useSyncExternalStore(subscribe, currentMode)
