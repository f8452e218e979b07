import { type Annotation, type AnnotationColor, type AnnotationId, MOST_QUOTE, type Passage } from '@shared/contract/annotations'
import type { Article } from '@shared/contract/articles'
import { describePassage } from '@shared/text/anchor/describePassage'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { t } from '../messages/translate'
import { addHighlight, copyPassage, recolor, removeAnnotations } from './annotationActions'
import type { BodyText, TextRange } from './bodyText'
import { lastColor, rememberColor } from './lastColor'
import { movePassage, type PickMove, type Segments, segmentText } from './pickPassage'
import type { PlacedAnnotation } from './placeAnnotations'
import { firstInSight } from './placesOnPage'
import { followSelection, selectedRange } from './selectedWords'
import { type Body, readBody } from './useBodyText'

/** Words of the story that something can be done with. */
export interface Chosen {
  readonly body: Body
  readonly range: TextRange
}

/** Words that the keyboard chooses. */
export interface Picked extends Chosen {
  readonly segments: Segments
}

interface Story {
  readonly article: Article
  readonly scroller: RefObject<HTMLElement | null>
  readonly body: Body | null
  readonly placed: readonly PlacedAnnotation[]
  readonly onOpen: (id: AnnotationId) => void
}

export type Making = ReturnType<typeof useMaking>

/** How passages are made: of what is selected, or of what the keyboard chooses where nothing is. */
export function useMaking({ article, scroller, body, placed, onOpen }: Story) {
  const [selected, setSelected] = useState<Chosen | null>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const before = useRef<Element | null>(null)
  const bodyNow = () => (body?.root.isConnected ? body : readBody(scroller.current))
  const chosenBy = (range: Range | null): Chosen | null => {
    const here = range === null ? null : bodyNow()
    const words = here === null || range === null ? null : here.text.toText(range)
    return here === null || words === null || words[1] - words[0] > MOST_QUOTE ? null : { body: here, range: words }
  }
  const onSelect = useEffectEvent((range: Range | null) => setSelected(chosenBy(range)))
  useEffect(
    () =>
      followSelection(
        () => scroller.current?.querySelector('[data-story-body]') ?? null,
        (range) => onSelect(range)
      ),
    [scroller]
  )

  const stop = () => {
    setPicked(null)
    setSelected(null)
    document.getSelection()?.removeAllRanges()
    if (picked !== null && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  const highlight = async (chosen: Chosen, color: AnnotationColor | null, withNote: boolean) => {
    const known = placed.find(({ range }) => range[0] <= chosen.range[0] && range[1] >= chosen.range[1])?.annotation
    if (color !== null) rememberColor(color)
    const made = known ?? (await addHighlight(article.id, passageOf(chosen), color ?? lastColor()))
    if (known !== undefined && color !== null) await recolor(known, color)
    stop()
    if (withNote || (known !== undefined && color === null)) onOpen(made.id)
    else if (known === undefined) offerUndo(made)
  }
  const pick = () => {
    const here = bodyNow()
    const segments = segmentText(here?.text.text ?? '', article.language)
    const pane = scroller.current?.getBoundingClientRect()
    const range = here === null || pane === undefined ? null : firstInSight(here.text, segments.sentences, pane)
    if (here === null || range === null) return showToast(t('annotations.nothingToHighlight'))
    before.current = document.activeElement
    setPicked({ body: here, segments, range })
  }
  return {
    selected: picked === null ? selected : null,
    picked,
    /** By a key: marks what is selected, else lets the keyboard choose. */
    begin(withNote: boolean) {
      const chosen = chosenBy(selectedRange(bodyNow()?.root ?? null))
      if (chosen !== null) report(highlight(chosen, null, withNote))
      else pick()
    },
    highlight: (chosen: Chosen, color: AnnotationColor | null, withNote: boolean) => report(highlight(chosen, color, withNote)),
    copy(chosen: Chosen) {
      report(copyPassage(quoteOf(chosen)))
      stop()
    },
    move: (move: PickMove) => setPicked((now) => now && { ...now, range: movePassage(now.segments, now.range, move) }),
    stop
  }
}

function offerUndo({ id }: Annotation): void {
  showToast(t('annotations.highlighted'), { title: t('common.undo'), run: () => report(removeAnnotations([id])) })
}

/** Paragraphs parted by blank lines, as they are read. */
export function quoteOf({ body, range }: Chosen): string {
  return body.text.text.slice(...range).replaceAll('\n', '\n\n')
}

function passageOf(chosen: Chosen): Passage {
  return describePassage(flat(chosen.body.text), chosen.range, quoteOf(chosen))
}

const flat = ({ text }: BodyText): string => text.replaceAll('\n', ' ')
