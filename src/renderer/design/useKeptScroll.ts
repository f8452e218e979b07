import { type RefObject, useLayoutEffect } from 'react'
import { listScroll } from './scrollMemory'

/** Comes back to where a list was left; `listKey` names the list. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, listKey: string): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    element.scrollTop = listScroll.get(listKey) ?? 0
    const keep = () => listScroll.set(listKey, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [scroller, listKey])
}
