import type { ReadingPosition } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { report } from '../../design/report'
import { storyScroll } from '../../design/scrollMemory'
import { request } from '../../library/request'
import { storyBlocks, storyBody } from '../storyBlocks'
import { flowOf } from './flow'
import { edgeOf, placeAt, progressAt } from './readingPlace'

/** A pane at rest for so long is where the reader is; then the place is kept. */
const REST_MS = 350

/** The place in the text at the head of the pane; null at the story's beginning. */
function positionIn(pane: HTMLElement): ReadingPosition | null {
  const body = storyBody(pane)
  if (body === null) return null
  const flow = flowOf(pane)
  const edge = flow.edge()
  const place = placeAt(edge, storyBlocks(body).map(flow.extentOf))
  return place && { ...place, progress: progressAt(edge + flow.size, flow.extentOf(body)) }
}

/** Brings a place of the text to the head of the pane; null is the story's beginning. */
function showPosition(pane: HTMLElement, position: ReadingPosition | null): void {
  const body = storyBody(pane)
  const flow = flowOf(pane)
  flow.goTo(position === null || body === null ? 0 : edgeOf(position, storyBlocks(body).map(flow.extentOf)))
}

/**
 * Shows where a story was left: to the pixel when it is laid out as then, else by the paragraph. Opened for the first time
 * since the window is, where the library says. Answers the place.
 */
export function showWhereLeft(pane: HTMLElement, id: ArticleId, kept: ReadingPosition | null): ReadingPosition | null {
  const left = storyScroll.get(id)
  const position = left === undefined ? kept : left.position
  if (left !== undefined && left.layout === layoutOf(pane)) pane.scrollTo({ top: left.top, left: left.left })
  else showPosition(pane, position)
  return position
}

/** Two layouts of this name have every line at the same place. */
function layoutOf(pane: HTMLElement): string {
  return `${pane.clientWidth} ${storyBody(pane)?.offsetHeight ?? 0}`
}

/**
 * Keeps where the reader is in the open story, and keeps that paragraph at the head while its text is set anew. Returns how to stop,
 * which must come before the story leaves the pane. `opened`: where it was opened, as far as that is known without measuring.
 */
export function keepPosition(pane: HTMLElement, id: ArticleId, opened: ReadingPosition | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let position = opened
  // Measured once the story is painted; opening it scrolls too, which is no reading.
  const firstLook = setTimeout(() => {
    position = positionIn(pane)
  }, REST_MS)
  let settled = { top: pane.scrollTop, left: pane.scrollLeft }
  const keep = () => {
    clearTimeout(timer)
    timer = undefined
    position = positionIn(pane)
    settled = { top: pane.scrollTop, left: pane.scrollLeft }
    storyScroll.set(id, { position, layout: layoutOf(pane), top: pane.scrollTop, left: pane.scrollLeft })
    report(request('articles.setPosition', { id, position }))
  }
  const isMoved = () => timer !== undefined || pane.scrollTop !== settled.top || pane.scrollLeft !== settled.left
  const onScroll = () => {
    if (!isMoved()) return
    clearTimeout(timer)
    timer = setTimeout(keep, REST_MS)
  }
  // Who leaves in the frame in which the story was scrolled leaves before that is told.
  const flush = () => isMoved() && keep()
  const anchor = () => {
    // The headline and what follows the text have no place in it to be kept.
    if (timer !== undefined || position === null || position.into === 1) return
    showPosition(pane, position)
    settled = { top: pane.scrollTop, left: pane.scrollLeft }
  }
  const stopWatching = watchSize(pane.querySelector('[data-reading]'), anchor)
  // A page of columns keeps its size whatever is set in it.
  const restyled = new MutationObserver(() => requestAnimationFrame(anchor))
  restyled.observe(document.documentElement, { attributeFilter: ['style', 'data-story-font', 'data-justify', 'data-hyphenate'] })
  restyled.observe(pane, { attributeFilter: ['data-paged'] })
  const stop = new AbortController()
  pane.addEventListener('scroll', onScroll, { passive: true, signal: stop.signal })
  window.addEventListener('pagehide', flush, { signal: stop.signal })
  return () => {
    flush()
    clearTimeout(firstLook)
    stop.abort()
    stopWatching()
    restyled.disconnect()
  }
}

/** Calls back each time an element has another size than at first. */
function watchSize(element: HTMLElement | null, onChange: () => void): () => void {
  if (element === null) return () => undefined
  let isFirst = true
  const observer = new ResizeObserver(() => {
    if (!isFirst) onChange()
    isFirst = false
  })
  observer.observe(element)
  return () => observer.disconnect()
}
