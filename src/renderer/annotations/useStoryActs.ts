import type { AnnotationId } from '@shared/contract/annotations'
import { useEffect, useEffectEvent, useRef } from 'react'
import { clearHighlights } from './drawHighlights'
import type { PlacedAnnotation } from './placeAnnotations'
import { storyActs } from './storyActs'
import type { Making } from './useMaking'

interface Acts {
  readonly making: Making
  readonly placed: readonly PlacedAnnotation[]
  readonly onWriteNote: () => void
  readonly onShow: (id: AnnotationId) => void
}

/** Connects the commands to the story for as long as it is on the page. */
export function useStoryActs({ making, placed, onWriteNote, onShow }: Acts): void {
  const walked = useRef(-1)
  const highlight = useEffectEvent((withNote: boolean) => making.begin(withNote))
  const writeNote = useEffectEvent(onWriteNote)
  const count = useEffectEvent(() => placed.length)
  const walk = useEffectEvent((step: 1 | -1) => {
    const next = walked.current < 0 && step < 0 ? placed.length - 1 : (walked.current + step + placed.length) % placed.length
    const passage = placed[next]
    if (passage === undefined) return
    walked.current = next
    onShow(passage.annotation.id)
  })
  useEffect(() => {
    const acts = {
      highlight: (withNote: boolean) => highlight(withNote),
      writeNote: () => writeNote(),
      count: () => count(),
      walk: (step: 1 | -1) => walk(step)
    }
    storyActs.set(acts)
    return () => {
      if (storyActs.get() === acts) storyActs.set(null)
      clearHighlights()
    }
  }, [])
}
