import { type ReactNode, useCallback, useState } from 'react'
import { scrollBehavior } from '../../design/motion'
import { bringIntoView } from '../position/flow'
import { footnoteOf } from './footnote'
import { NotePopover, type ShownNote } from './NotePopover'

/** Links within a story: notes open beside their sign, everything else is gone to. */
export function useNotes(): { readonly onFragment: (link: HTMLElement, target: HTMLElement) => void; readonly note: ReactNode } {
  const [shown, setShown] = useState<ShownNote | null>(null)
  const onFragment = useCallback((link: HTMLElement, target: HTMLElement) => {
    const content = footnoteOf(link, target)
    if (content === null) goTo(target)
    else setShown({ link, target, content })
  }, [])
  const close = useCallback(() => setShown(null), [])
  const show = ({ target }: ShownNote) => {
    close()
    // After the focus has gone back to the sign.
    setTimeout(() => goTo(target))
  }
  return { onFragment, note: shown && <NotePopover shown={shown} onClose={close} onShow={show} /> }
}

/** The keyboard goes along, so that Tab goes on from there. */
function goTo(target: HTMLElement): void {
  const stop = target.matches('a[href], button') ? target : (target.querySelector<HTMLElement>('a[href]') ?? target)
  if (!stop.matches('a[href], button')) stop.tabIndex = -1
  stop.focus({ preventScroll: true })
  bringIntoView(target, scrollBehavior())
}
