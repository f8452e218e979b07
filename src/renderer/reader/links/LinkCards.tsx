import type { FeedId } from '@shared/contract/ids'
import { type RefObject, useEffect, useState } from 'react'
import type { BodyLink } from './bodyLinks'
import { PageCard } from './PageCard'
import { StoryCard } from './StoryCard'
import { watchLinks } from './watchLinks'

interface LinkCardsProps {
  readonly scroller: RefObject<HTMLElement | null>
  readonly sourceOf: (feedId: FeedId) => string
}

/** Shows a card beside the link that the pointer rests on or the focus is at: the saved story, or the page that can be saved. */
export function LinkCards({ scroller, sourceOf }: LinkCardsProps) {
  const [link, setLink] = useState<BodyLink | null>(null)
  useEffect(() => (scroller.current ? watchLinks(scroller.current, setLink) : undefined), [scroller])
  if (link === null) return null
  return link.id === null ? <PageCard key={link.url} link={link} /> : <StoryCard id={link.id} beside={link.beside} sourceOf={sourceOf} />
}
