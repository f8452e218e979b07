import type { Annotation } from '@shared/contract/annotations'
import { Highlighter, MessageSquareText } from 'lucide-react'
import { t } from '../messages/translate'
import colors from './Colors.module.css'
import styles from './MarginMarks.module.css'

/** A passage and where its mark stands, in pixels of the layer. */
export interface MarginMark {
  readonly annotation: Annotation
  readonly left: number
  readonly top: number
}

interface MarginMarksProps {
  readonly marks: readonly MarginMark[]
  readonly onOpen: (annotation: Annotation) => void
}

/** The marks beside the text, one a passage: what a screen reader and the Tab key find of highlights, which are no elements. */
export function MarginMarks({ marks, onOpen }: MarginMarksProps) {
  return (
    <ul aria-label={t('annotations.inStory')}>
      {marks.map(({ annotation, left, top }) => (
        <li key={annotation.id}>
          <button
            type="button"
            className={`${styles.mark} ${colors[annotation.color]}`}
            style={{ left, top }}
            aria-label={markLabel(annotation)}
            aria-haspopup="dialog"
            data-annotation-mark={annotation.id}
            onClick={() => onOpen(annotation)}
          >
            {annotation.note === '' ? <Highlighter aria-hidden="true" /> : <MessageSquareText aria-hidden="true" />}
          </button>
        </li>
      ))}
    </ul>
  )
}

const SAID = 80

function markLabel({ passage, note }: Annotation): string {
  const words = passage?.quote.replace(/\s+/g, ' ') ?? ''
  const quote = words.length > SAID ? `${words.slice(0, SAID)}…` : words
  return t(note === '' ? 'annotations.mark' : 'annotations.markNoted', { quote })
}
