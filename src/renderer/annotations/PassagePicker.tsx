import type { AnnotationColor } from '@shared/contract/annotations'
import { Copy, MessageSquarePlus } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react'
import { IconButton } from '../design/IconButton'
import { KeyCaps } from '../design/KeyCaps'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import { COLORS } from './ColorChoice'
import colors from './Colors.module.css'
import styles from './PassageToolbar.module.css'
import type { PickMove } from './pickPassage'

interface PassagePickerProps {
  readonly place: CSSProperties
  /** The words that are chosen now. */
  readonly words: string
  readonly direction: 'ltr' | 'rtl'
  readonly onMove: (move: PickMove) => void
  /** Null: in the color marked in last. */
  readonly onHighlight: (color: AnnotationColor | null) => void
  readonly onNote: () => void
  readonly onCopy: () => void
  readonly onClose: () => void
}

const moves: Readonly<Record<string, PickMove>> = {
  ArrowDown: 'nextSentence',
  ArrowUp: 'previousSentence',
  'shift+ArrowDown': 'endAfterSentence',
  'shift+ArrowUp': 'endBeforeSentence',
  forward: 'startLater',
  back: 'startEarlier',
  'shift+forward': 'endLater',
  'shift+back': 'endEarlier',
  p: 'paragraph'
}

/** Lets the keyboard choose words of the story: while it is open, arrows move what is chosen and letters do something with it. */
export function PassagePicker(props: PassagePickerProps) {
  const { place, words, direction, onMove, onHighlight, onNote, onCopy, onClose } = props
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => onHighlight(null),
    h: () => onHighlight(null),
    n: onNote,
    'shift+h': onNote,
    c: onCopy,
    Escape: onClose,
    ...Object.fromEntries(COLORS.map((color, index) => [String(index + 1), () => onHighlight(color)]))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const press = pressOf(event, direction)
    const move = press === null ? undefined : moves[press]
    const act = press === null || event.target !== event.currentTarget ? undefined : acts[press]
    if (move === undefined && act === undefined && press !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (move !== undefined) onMove(move)
    else if (press === 'Escape') onClose()
    else act?.()
  }
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={t('annotations.picker')}
      aria-describedby="passage-picker-help"
      tabIndex={-1}
      className={styles.picker}
      style={place}
      onKeyDown={onKeyDown}
    >
      <p id="passage-picker-help" className="visually-hidden">
        {t('annotations.pickerHelp')}
      </p>
      <p role="status" className="visually-hidden" dir="auto">
        {words}
      </p>
      <div className={styles.tools}>
        {COLORS.map((color) => (
          <button
            key={color}
            type="button"
            aria-label={t('annotations.highlightIn', { color })}
            className={`${colors.swatch} ${colors[color]}`}
            onClick={() => onHighlight(color)}
          />
        ))}
        <span className={styles.rule} />
        <IconButton label={t('annotations.highlightWithNote')} keys="n" icon={<MessageSquarePlus />} onPress={onNote} />
        <IconButton label={t('annotations.copy')} keys="c" icon={<Copy />} onPress={onCopy} />
      </div>
      <p className={styles.keys} aria-hidden="true">
        <Words
          of="annotations.pickerKeys"
          parts={{
            arrows: <KeyCaps keys="ArrowUp ArrowDown" />,
            shift: <KeyCaps keys="shift+ArrowDown" />,
            p: <KeyCaps keys="p" />,
            enter: <KeyCaps keys="Enter" />,
            n: <KeyCaps keys="n" />
          }}
        />
      </p>
    </div>
  )
}

/** A key by what it means here; left is back, and in texts that run from the right forward. */
function pressOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, direction: 'ltr' | 'rtl'): string | null {
  if (ctrlKey || metaKey || altKey) return null
  const forward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  const back = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
  const plain = key === forward ? 'forward' : key === back ? 'back' : key.length === 1 ? key.toLowerCase() : key
  return shiftKey ? `shift+${plain}` : plain
}
