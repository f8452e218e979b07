import { useInsertionEffect, useMemo, useRef } from 'react'
import type { WindowState } from '../useWindowState'
import type { CommandTarget } from './commands'
import { annotationTarget } from './targets/annotationTarget'
import type { Latest } from './targets/latest'
import { libraryTarget } from './targets/libraryTarget'
import { listTarget } from './targets/listTarget'
import { pageTarget } from './targets/pageTarget'
import { placeTarget } from './targets/placeTarget'
import { selectionTarget } from './targets/selectionTarget'
import { storyTarget } from './targets/storyTarget'
import { treeTarget } from './targets/treeTarget'
import { windowTarget } from './targets/windowTarget'

/** Connects the command table to the window; the same object for as long as the window lives, so that views need not follow it. */
export function useCommandTarget(state: WindowState): CommandTarget {
  const latest = useRef(state)
  useInsertionEffect(() => {
    latest.current = state
  })
  return useMemo(() => commandTarget(() => latest.current), [])
}

function commandTarget(latest: Latest): CommandTarget {
  return {
    ...storyTarget(latest),
    ...pageTarget(latest),
    ...annotationTarget(),
    ...selectionTarget(latest),
    ...listTarget(latest),
    ...placeTarget(latest),
    ...libraryTarget(latest),
    ...treeTarget(),
    ...windowTarget(latest)
  }
}
