import { type RefObject, useLayoutEffect } from 'react'

/** The row at the top of a list and how far above the edge it begins, in pixels: heights of rows that were not drawn yet are guesses. */
interface TopRow {
  readonly id: string
  readonly above: number
}

const KEPT = 200
const left = new Map<string, TopRow>()

/** Comes back to where a list of rows of any height was left; `listKey` names the list. Lists that are new begin at their top. */
export function useKeptRow(scroller: RefObject<HTMLElement | null>, listKey: string): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    restore(element, left.get(listKey))
    const keep = () => remember(listKey, topRow(element))
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [scroller, listKey])
}

function restore(element: HTMLElement, top: TopRow | undefined): void {
  const row = top && element.querySelector<HTMLElement>(`[data-article-id="${top.id}"]`)
  element.scrollTop = row ? row.offsetTop + top.above : 0
}

function topRow(element: HTMLElement): TopRow | null {
  for (const row of element.querySelectorAll<HTMLElement>('[data-article-id]')) {
    if (row.offsetTop + row.offsetHeight <= element.scrollTop) continue
    return { id: row.dataset['articleId'] ?? '', above: element.scrollTop - row.offsetTop }
  }
  return null
}

function remember(listKey: string, top: TopRow | null): void {
  left.delete(listKey)
  if (top) left.set(listKey, top)
  const [oldest] = left.keys()
  if (left.size > KEPT && oldest !== undefined) left.delete(oldest)
}
