import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react'
import { barPlace, type Spot } from './layerPlace'
import { PassagePicker } from './PassagePicker'
import { PassageToolbar } from './PassageToolbar'
import { linesOf } from './placesOnPage'
import { type Chosen, type Making, quoteOf } from './useMaking'

interface MakingToolsProps {
  readonly making: Making
  readonly layer: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly direction: 'ltr' | 'rtl'
}

const TOOLBAR = { width: 236, height: 42 }
const PICKER = { width: 416, height: 124 }

/** The tools beside words that are selected, or being chosen by the keyboard. */
export function MakingTools({ making, layer, scroller, direction }: MakingToolsProps) {
  const { selected, picked } = making
  const chosen = picked ?? selected
  const place = usePlace(chosen, picked === null ? TOOLBAR : PICKER, layer, scroller)
  if (chosen === null || place === null) return null
  if (picked !== null) {
    return (
      <PassagePicker
        place={place}
        words={quoteOf(picked)}
        direction={direction}
        onMove={making.move}
        onHighlight={(color) => making.highlight(picked, color, false)}
        onNote={() => making.highlight(picked, null, true)}
        onCopy={() => making.copy(picked)}
        onClose={making.stop}
      />
    )
  }
  return (
    <PassageToolbar
      place={place}
      onHighlight={(color) => making.highlight(chosen, color, false)}
      onNote={() => making.highlight(chosen, null, true)}
      onCopy={() => making.copy(chosen)}
    />
  )
}

/** Beside the words, which come into sight first where the keyboard chooses them. */
function usePlace(
  chosen: Chosen | null,
  size: typeof TOOLBAR,
  layer: MakingToolsProps['layer'],
  scroller: MakingToolsProps['scroller']
): CSSProperties | null {
  const [place, setPlace] = useState<CSSProperties | null>(null)
  useLayoutEffect(() => {
    const [origin, pane] = [layer.current, scroller.current]
    const lines = chosen === null ? [] : linesOf(chosen.body.text, chosen.range)
    const [first, last] = [lines[0], lines.at(-1)]
    if (origin === null || pane === null || first === undefined || last === undefined) {
      setPlace(null)
      return
    }
    if (size === PICKER) bringIntoSight(first, last, pane)
    const moved = chosen === null ? lines : linesOf(chosen.body.text, chosen.range)
    setPlace(barPlace(around(moved), origin.getBoundingClientRect(), pane.getBoundingClientRect(), size))
  }, [chosen, size, layer, scroller])
  return place
}

function around(lines: readonly DOMRect[]): Spot {
  return {
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right))
  }
}

const ROOM = 148

function bringIntoSight(first: DOMRect, last: DOMRect, pane: HTMLElement): void {
  const sight = pane.getBoundingClientRect()
  if (last.bottom > sight.bottom - ROOM) pane.scrollTop += last.bottom - sight.bottom + ROOM
  else if (first.top < sight.top + ROOM) pane.scrollTop -= sight.top + ROOM - first.top
}
