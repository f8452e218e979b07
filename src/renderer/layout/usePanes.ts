import type { Settings } from '@shared/contract/settings'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SettingsPatch } from '../library/useSettings'
import { listKey, type Navigation, type NavigationAction } from '../navigation'
import { type LayoutMode, useLayoutMode } from './layoutMode'

/** The panes that can be closed, by the setting that remembers it. */
export type PaneName = 'showSidebar' | 'showTimeline'

/** Which panes can be seen, and how they are opened and closed. */
export interface Panes {
  readonly mode: LayoutMode
  readonly isSidebarOpen: boolean
  readonly isListOpen: boolean
  readonly isStoryOpen: boolean
  /** Nothing but the story. */
  readonly isAlone: boolean
  readonly toggle: (pane: PaneName) => void
  /** Puts the sidebar away where it lies over the others. */
  readonly slideIn: () => void
  /** Brings the list on screen, at once, so that it can take the focus. */
  readonly openList: () => void
  readonly setAlone: (isAlone: boolean) => void
}

type Shown = Pick<Settings, PaneName>
type Go = (action: NavigationAction) => void

/** Panes as the reader wants them, and as the window has room for. */
export function usePanes(settings: Shown, change: (patch: SettingsPatch) => void, navigation: Navigation, go: Go): Panes {
  const mode = useLayoutMode()
  const [isSlidOut, setSlidOut] = useState(false)
  const [isAlone, setAlone] = useState(false)
  const slideIn = useCallback(() => setSlidOut(false), [])
  const shown = shownPanes(mode, settings, navigation.front, isSlidOut, isAlone)
  const openList = () => {
    if (shown.isListOpen) return
    flushSync(() => {
      setAlone(false)
      if (mode === 'one') go({ type: 'bring', front: 'list' })
      else change({ showTimeline: true })
    })
  }
  const toggle = (pane: PaneName) => {
    if (isAlone) return setAlone(false)
    if (pane === 'showSidebar' && mode !== 'three') return setSlidOut(!isSlidOut)
    if (pane === 'showTimeline' && mode === 'one') return go({ type: 'bring', front: navigation.front === 'list' ? 'story' : 'list' })
    change({ [pane]: !settings[pane] })
  }
  useListWithItsPlace(listKey(navigation), openList)
  return { ...shown, mode, isAlone, toggle, slideIn, openList, setAlone }
}

type Visible = Pick<Panes, 'isSidebarOpen' | 'isListOpen' | 'isStoryOpen'>

function shownPanes(mode: LayoutMode, settings: Shown, front: Navigation['front'], isSlidOut: boolean, isAlone: boolean): Visible {
  if (isAlone) return { isSidebarOpen: false, isListOpen: false, isStoryOpen: true }
  if (mode === 'one') return { isSidebarOpen: isSlidOut, isListOpen: front === 'list', isStoryOpen: front === 'story' }
  return { isSidebarOpen: mode === 'three' ? settings.showSidebar : isSlidOut, isListOpen: settings.showTimeline, isStoryOpen: true }
}

/** Who goes to another list wants to see it, though it was closed. */
function useListWithItsPlace(place: string, openList: () => void): void {
  const seen = useRef(place)
  const open = useRef(openList)
  open.current = openList
  useEffect(() => {
    if (seen.current === place) return
    seen.current = place
    queueMicrotask(() => open.current())
  }, [place])
}
