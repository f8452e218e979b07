import type { Annotation, AnnotationId } from '@shared/contract/annotations'
import { useEffect, useMemo, useRef, useState } from 'react'
import styles from './AnnotatedStory.module.css'
import { drawHighlights } from './drawHighlights'
import { MakingTools } from './MakingTools'
import { MarginMarks } from './MarginMarks'
import { NoteDialog } from './NoteDialog'
import { PassagePopover } from './PassagePopover'
import { NOTHING_PLACED, placeAnnotations } from './placeAnnotations'
import { linesOf, passageAtPoint } from './placesOnPage'
import type { StoryAnnotationsProps } from './StoryAnnotations'
import { StoryNotes } from './StoryNotes'
import { useAnnotations } from './useAnnotations'
import { useBodyText } from './useBodyText'
import { useMaking } from './useMaking'
import { useMarks } from './useMarks'
import { useShownPassage } from './useShownPassage'
import { useStoryActs } from './useStoryActs'

const NONE: readonly Annotation[] = []

/** Passages drawn in the text, their marks in the margin, what makes and changes them, and the list of them below the story. */
export function AnnotatedStory({ article, scroller }: StoryAnnotationsProps) {
  const layer = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const answer = useAnnotations(article.id)
  const annotations = answer.status === 'ready' ? answer.value : NONE
  const [openId, setOpenId] = useState<AnnotationId | null>(null)
  const [isNoteOpen, setNoteOpen] = useState(false)
  const body = useBodyText(scroller, annotations.length > 0)
  const { placed, lost } = useMemo(() => (body ? placeAnnotations(body.text, annotations) : NOTHING_PLACED), [body, annotations])
  const making = useMaking({ article, scroller, body, placed, onOpen: setOpenId })
  const shown = useShownPassage({ articleId: article.id, placed, anchor, layer, body })
  const open = placed.find(({ annotation }) => annotation.id === (openId ?? shown.id))
  const marks = useMarks({ body, placed, layer, scroller, direction: article.direction })
  const picked = making.picked
  useEffect(() => {
    const current = picked?.range ?? open?.range ?? null
    const text = picked?.body.text ?? body?.text
    if (text !== undefined) drawHighlights(text, placed, current)
  }, [body, placed, open?.range, picked])
  useEffect(() => {
    if (body === null) return
    const onClick = (event: MouseEvent) => {
      const isTaken = event.target instanceof Element && event.target.closest('a, button, img, summary') !== null
      if (isTaken || document.getSelection()?.isCollapsed === false) return
      setOpenId(passageAtPoint(body.text, placed, event.clientX, event.clientY)?.id ?? null)
    }
    body.root.addEventListener('click', onClick)
    return () => body.root.removeEventListener('click', onClick)
  }, [body, placed])
  useStoryActs({ making, placed, onWriteNote: () => setNoteOpen(true), onShow: shown.show })
  const whole = annotations.find(({ passage }) => passage === null) ?? null
  const opened = openId === null ? undefined : placed.find(({ annotation }) => annotation.id === openId)
  return (
    <>
      <StoryNotes
        article={article}
        annotations={annotations}
        placed={placed}
        lost={lost}
        onWriteNote={() => setNoteOpen(true)}
        onShow={shown.show}
      />
      <div ref={layer} className={styles.layer} data-annotation-layer="">
        <span
          ref={anchor}
          className={styles.anchor}
          style={open && body && layer.current ? spotStyle(linesOf(body.text, open.range)[0], layer.current) : undefined}
        />
        <MarginMarks marks={marks} onOpen={({ id }) => setOpenId(id)} />
        <MakingTools making={making} layer={layer} scroller={scroller} direction={article.direction} />
      </div>
      {opened && (
        <PassagePopover key={opened.annotation.id} annotation={opened.annotation} anchor={anchor} onClose={() => setOpenId(null)} />
      )}
      {isNoteOpen && <NoteDialog articleId={article.id} title={article.title} present={whole} onClose={() => setNoteOpen(false)} />}
    </>
  )
}

function spotStyle(line: DOMRect | undefined, layer: HTMLElement) {
  const origin = layer.getBoundingClientRect()
  return line && { left: line.left - origin.left, top: line.top - origin.top, width: line.width, height: line.height }
}
