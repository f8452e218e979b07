import { type RefObject, useLayoutEffect } from 'react'

/** The row at the top of a list and how far above the edge it begins, in pixels: heights of rows that were not drawn yet are guesses. */
interface TopRow {
  readonly id: string
  readonly above: number
}

const KEPT = 200
const FRAMES = 3
const left = new Map<string, TopRow>()

/** Comes back to where a list of rows of any height was left; `listKey` names the list. Lists that are new begin at their top. */
export function useKeptRow(scroller: RefObject<HTMLElement | null>, listKey: string): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const stop = restore(element, left.get(listKey))
    const keep = () => remember(listKey, topRow(element))
    element.addEventListener('scroll', keep, { passive: true })
    return () => {
      stop()
      element.removeEventListener('scroll', keep)
    }
  }, [scroller, listKey])
}

/** Rows get their heights as they are drawn, so that the place is found anew until they have them; the returned function gives up. */
function restore(element: HTMLElement, top: TopRow | undefined): () => void {
  let frame = 0
  const place = (tries: number) => {
    const row = top && element.querySelector<HTMLElement>(`[data-article-id="${top.id}"]`)
    element.scrollTop = row ? row.offsetTop + top.above : 0
    if (row && tries > 0) frame = requestAnimationFrame(() => place(tries - 1))
  }
  place(FRAMES)
  return () => cancelAnimationFrame(frame)
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
