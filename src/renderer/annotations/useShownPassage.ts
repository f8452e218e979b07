import type { AnnotationId } from '@shared/contract/annotations'
import type { ArticleId } from '@shared/contract/ids'
import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { PlacedAnnotation } from './placeAnnotations'
import { linesOf } from './placesOnPage'
import { wantedPassage } from './storyActs'
import type { Body } from './useBodyText'

/** How long a passage that was gone to stands out. */
const SHOWN_MS = 2500

interface Shown {
  readonly articleId: ArticleId
  readonly placed: readonly PlacedAnnotation[]
  readonly anchor: RefObject<HTMLElement | null>
  readonly layer: RefObject<HTMLElement | null>
  readonly body: Body | null
}

/** Goes to passages: those the reader asks for here, and the one the story was opened for. */
export function useShownPassage({ articleId, placed, anchor, layer, body }: Shown) {
  const [id, setId] = useState<AnnotationId | null>(null)
  const wanted = useSyncExternalStore(wantedPassage.subscribe, wantedPassage.get)
  const show = useCallback(
    (shownId: AnnotationId) => {
      const range = placed.find(({ annotation }) => annotation.id === shownId)?.range
      const line = range && body ? linesOf(body.text, range)[0] : undefined
      const [spot, origin] = [anchor.current, layer.current?.getBoundingClientRect()]
      if (line === undefined || spot === null || origin === undefined) return
      spot.style.left = `${line.left - origin.left}px`
      spot.style.top = `${line.top - origin.top}px`
      spot.scrollIntoView({ block: 'center', inline: 'nearest' })
      setId(shownId)
    },
    [placed, body, anchor, layer]
  )
  useEffect(() => {
    if (wanted?.articleId !== articleId || placed.length === 0) return
    wantedPassage.set(null)
    show(wanted.annotationId)
  }, [wanted, articleId, placed, show])
  useEffect(() => {
    if (id === null) return
    const timer = setTimeout(() => setId(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id])
  return { id, show }
}
