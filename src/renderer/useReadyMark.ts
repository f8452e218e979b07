import { useEffect } from 'react'

/** Marks the page, and the browser's timeline, once it shows what there is: for screenshots, tests and benches. */
export function useReadyMark(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    document.documentElement.dataset.ready = 'true'
    performance.mark('usable')
  }, [isReady])
}
