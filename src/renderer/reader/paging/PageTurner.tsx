import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { t } from '../../messages/translate'
import { bringIntoView } from '../position/flow'
import styles from './PageTurner.module.css'
import { isRightToLeft, placeOfPane, showPage, turnPaged } from './pagedPane'
import { turnAt } from './pages'

/** The pages of a story: zones at both sides that turn them, and which one is shown. */
export function PageTurner({ pane }: { readonly pane: RefObject<HTMLElement | null> }) {
  const { page, count, isReversed } = usePages(pane)
  const turn = (by: 1 | -1) => pane.current && turnPaged(pane.current, by)
  const [onLeft, onRight] = [turnAt('left', isReversed), turnAt('right', isReversed)]
  const name = (by: 1 | -1) => t(by > 0 ? 'reader.nextPage' : 'reader.previousPage')
  return (
    <>
      <button type="button" className={`${styles.zone} ${styles.left}`} aria-label={name(onLeft)} onClick={() => turn(onLeft)}>
        <ChevronLeft aria-hidden="true" />
      </button>
      <button type="button" className={`${styles.zone} ${styles.right}`} aria-label={name(onRight)} onClick={() => turn(onRight)}>
        <ChevronRight aria-hidden="true" />
      </button>
      <p className={styles.place} role="status" aria-label={t('reader.pageOf', { page: page + 1, count })}>
        {t('reader.pageOf', { page: page + 1, count })}
      </p>
    </>
  )
}

/** Follows the page that is shown; what takes the focus is brought on screen, and the wheel turns pages too. */
function usePages(pane: RefObject<HTMLElement | null>) {
  const [place, setPlace] = useState({ page: 0, count: 1, isReversed: false })
  useEffect(() => {
    const element = pane.current
    if (element === null) return
    const measure = () => setPlace({ ...placeOfPane(element), isReversed: isRightToLeft(element) })
    const align = () => showPage(element, placeOfPane(element).page)
    const onFocus = ({ target }: FocusEvent) => target instanceof HTMLElement && bringIntoView(target)
    const stop = new AbortController()
    const options = { signal: stop.signal, passive: true }
    element.addEventListener('scroll', measure, options)
    element.addEventListener('scrollend', align, options)
    element.addEventListener('focusin', onFocus, options)
    element.addEventListener('wheel', wheelTurner(element), options)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // The story itself comes later, and what belongs to it later still.
    const filled = new MutationObserver(() => requestAnimationFrame(measure))
    filled.observe(element, { childList: true, subtree: true })
    return () => {
      stop.abort()
      observer.disconnect()
      filled.disconnect()
    }
  }, [pane])
  return place
}

/** Pixels of the wheel that turn a page, and milliseconds in which it turns no second one. */
const WHEEL_PIXELS = 40
const WHEEL_MS = 350

function wheelTurner(pane: HTMLElement): (event: WheelEvent) => void {
  let turnedAt = 0
  return ({ deltaX, deltaY, timeStamp }) => {
    const delta = Math.abs(deltaY) > Math.abs(deltaX) ? deltaY : deltaX * (isRightToLeft(pane) ? -1 : 1)
    if (Math.abs(delta) < WHEEL_PIXELS || timeStamp - turnedAt < WHEEL_MS) return
    turnedAt = timeStamp
    turnPaged(pane, delta > 0 ? 1 : -1)
  }
}
