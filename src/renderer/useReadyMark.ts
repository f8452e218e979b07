import { useEffect } from 'react'

/** Marks the page once it shows what there is, for those who wait to see it: screenshots and tests. */
export function useReadyMark(isReady: boolean): void {
  useEffect(() => {
    if (isReady) document.documentElement.dataset.ready = 'true'
  }, [isReady])
}
