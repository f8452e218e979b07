import { type RefObject, useLayoutEffect, useState } from 'react'
import { markPlaces } from './layerPlace'
import type { MarginMark } from './MarginMarks'
import type { PlacedAnnotations } from './placeAnnotations'
import { linesOf } from './placesOnPage'
import type { Body } from './useBodyText'

interface Marked {
  readonly body: Body | null
  readonly placed: PlacedAnnotations['placed']
  readonly layer: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly direction: 'ltr' | 'rtl'
}

/** Where the margin's marks stand, again whenever the text is set anew: other type, other width, pictures that came. */
export function useMarks({ body, placed, layer, scroller, direction }: Marked): readonly MarginMark[] {
  const [marks, setMarks] = useState<readonly MarginMark[]>([])
  useLayoutEffect(() => {
    if (body === null || placed.length === 0) {
      setMarks((before) => (before.length === 0 ? before : []))
      return
    }
    const measure = () => {
      if (layer.current === null || scroller.current === null) return
      const drawn = placed.flatMap(({ annotation, range }) =>
        linesOf(body.text, range)
          .slice(0, 1)
          .map((line) => ({ annotation, line }))
      )
      const places = markPlaces(
        drawn.map(({ line }) => line),
        [...body.root.getClientRects()],
        layer.current.getBoundingClientRect(),
        scroller.current.getBoundingClientRect(),
        direction
      )
      setMarks(drawn.map(({ annotation }, index) => ({ annotation, left: 0, top: 0, ...places[index] })))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(body.root)
    observer.observe(scroller.current ?? body.root)
    return () => observer.disconnect()
  }, [body, placed, layer, scroller, direction])
  return marks
}
