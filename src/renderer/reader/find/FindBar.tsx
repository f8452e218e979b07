import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { IconButton } from '../../design/IconButton'
import { t } from '../../messages/translate'
import styles from './FindBar.module.css'
import { type FindState, useFind } from './useFind'

interface FindBarProps {
  readonly pane: RefObject<HTMLElement | null>
  /** How often it was asked for: each time the words are there to be typed over. */
  readonly asked: number
  readonly onClose: () => void
}

/** Finds words in the open story: how many there are, and the way from one to the next. */
export function FindBar({ pane, asked, onClose }: FindBarProps) {
  const box = useRef<HTMLInputElement>(null)
  const find = useFind(pane)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more, the box is gone to again
  useEffect(() => box.current?.select(), [asked])
  useFocusReturn()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
  }
  return (
    <search className={styles.bar} aria-label={t('reader.find')} onKeyDown={onKeyDown}>
      <input
        ref={box}
        className={styles.box}
        aria-label={t('reader.find')}
        placeholder={t('reader.find')}
        value={find.wanted}
        onChange={({ target }) => find.look(target.value)}
      />
      <output className={styles.count}>{countWords(find)}</output>
      <IconButton label={t('reader.findPrevious')} icon={<ChevronUp />} isDisabled={find.count === 0} onPress={() => find.step(-1)} />
      <IconButton label={t('reader.findNext')} icon={<ChevronDown />} isDisabled={find.count === 0} onPress={() => find.step(1)} />
      <IconButton label={t('reader.closeFind')} icon={<X />} onPress={onClose} />
    </search>
  )
}

function countWords({ wanted, at, count }: FindState): string {
  if (wanted.trim() === '') return ''
  return count === 0 ? t('reader.notFound') : t('reader.placeOf', { at, count })
}

/** What had the focus has it again when the bar goes; nothing had it: the pane keeps the keys. */
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
}
