import { useCallback, useEffect, useRef } from 'react'
import { placeOfRow, type TreePlace } from './places'

const OVERLAYS = '[role="dialog"], [role="menu"]'

/** The feed or folder that the keyboard stands on; a dialog or menu that is called there, such as the palette, leaves it so. */
export function useStoodOn(): () => TreePlace | null {
  const stood = useRef<TreePlace | null>(null)
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest(OVERLAYS) !== null) return
      stood.current = placeOfRow(target.getAttribute('data-sidebar-row'))
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return useCallback(() => stood.current, [])
}
