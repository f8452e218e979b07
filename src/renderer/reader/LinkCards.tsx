import type { ArticleId, FeedId } from '@shared/contract/ids'
import { type RefObject, useEffect, useState } from 'react'
import { type Beside, LinkCard } from './LinkCard'
import { linkedArticle } from './useBodyLinks'

interface LinkCardsProps {
  readonly scroller: RefObject<HTMLElement | null>
  readonly sourceOf: (feedId: FeedId) => string
}

interface Shown {
  readonly id: ArticleId
  readonly beside: Beside
}

/** Resting this long on a link brings up what it leads to. */
const REST_MS = 220

/** Shows a card beside the link to a saved story that the pointer rests on or the focus is at. */
export function LinkCards({ scroller, sourceOf }: LinkCardsProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => (scroller.current ? watchLinks(scroller.current, setShown) : undefined), [scroller])
  return shown && <LinkCard id={shown.id} beside={shown.beside} sourceOf={sourceOf} />
}

/** A link may run over two lines: the card hangs below the last, from where the first begins. */
function besideOf(link: Element): Beside {
  const { top, bottom, left } = link.getBoundingClientRect()
  return { top, bottom, left: link.getClientRects()[0]?.left ?? left }
}

function watchLinks(root: HTMLElement, show: (shown: Shown | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const enter = ({ target }: Event) => {
    clearTimeout(timer)
    const link = target instanceof Element ? target.closest('[data-story-body] a[data-article-id]') : null
    const id = link ? linkedArticle(link) : null
    if (link === null || id === null) show(null)
    else timer = setTimeout(() => show({ id, beside: besideOf(link) }), REST_MS)
  }
  const hide = () => {
    clearTimeout(timer)
    show(null)
  }
  const aborter = new AbortController()
  const options = { signal: aborter.signal, passive: true }
  for (const event of ['pointerover', 'focusin']) root.addEventListener(event, enter, options)
  for (const event of ['scroll', 'pointerleave', 'focusout', 'click']) root.addEventListener(event, hide, options)
  return () => {
    hide()
    aborter.abort()
  }
}
