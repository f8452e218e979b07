import { type PointerEvent, type RefObject, useRef } from 'react'
import { report } from '../../design/report'
import { arrange } from './arrange'
import { setFolderOpen } from './closedFolders'
import { followDrag } from './dragRow'
import { type Arrangement, placeOfRow } from './places'

/** Lets feeds and folders be dragged; for the element whose rows they are. */
export function useRowDrag(nav: RefObject<HTMLElement | null>, tree: Arrangement): (event: PointerEvent<HTMLElement>) => void {
  const latest = useRef(tree)
  latest.current = tree
  return (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sidebar-row]') : null
    const dragged = placeOfRow(row?.dataset['sidebarRow'])
    if (event.button !== 0 || event.pointerType === 'touch' || row === null || dragged === null || nav.current === null) return
    followDrag(
      {
        ...{ nav: nav.current, row, dragged },
        tree: () => latest.current,
        onDrop: ({ move }) => report(arrange(latest.current, move)),
        onOpen: (name) => {
          const place = placeOfRow(name)
          if (place?.kind === 'folder') setFolderOpen(place.id, true)
        }
      },
      event.nativeEvent
    )
  }
}
