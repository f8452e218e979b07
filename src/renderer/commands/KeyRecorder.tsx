import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { KeyCaps } from '../design/KeyCaps'
import { t } from '../messages/translate'
import styles from './KeyEditor.module.css'
import { pressName } from './keys'

/** A sequence is over after this pause. */
const PAUSE_MS = 900
const PRESSES = 3

interface KeyRecorderProps {
  /** The command's title. */
  readonly of: string
  /** The sequence that was pressed; empty to have none; null when given up. */
  readonly onDone: (sequence: string | null) => void
}

/** Takes the keys that are pressed: Escape gives up, Backspace leaves the command without keys. */
export function KeyRecorder({ of, onDone }: KeyRecorderProps) {
  const field = useRef<HTMLButtonElement>(null)
  const [pressed, setPressed] = useState<readonly string[]>([])
  const done = useEffectEvent(onDone)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (pressed.length === 0) return
    const timer = setTimeout(() => done(pressed.join(' ')), pressed.length === PRESSES ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [pressed])
  return (
    <button
      ref={field}
      type="button"
      className={styles.recorder}
      aria-label={t('commands.pressKeys', { command: of })}
      onBlur={() => pressed.length === 0 && onDone(null)}
      onKeyDown={(event) => {
        const press = pressName(event.nativeEvent)
        if (press === 'Tab' || press === 'shift+Tab') return
        event.preventDefault()
        event.stopPropagation()
        if (press === null) return
        if (pressed.length === 0 && press === 'Escape') onDone(null)
        else if (pressed.length === 0 && press === 'Backspace') onDone('')
        else setPressed([...pressed, press])
      }}
    >
      <span role="status">{pressed.length === 0 ? t('commands.pressNow') : <KeyCaps keys={pressed.join(' ')} />}</span>
    </button>
  )
}
