import type { AnnotationColor } from '@shared/contract/annotations'
import { Copy, MessageSquarePlus } from 'lucide-react'
import { type CSSProperties, useEffect, useRef } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import { COLORS } from './ColorChoice'
import colors from './Colors.module.css'
import styles from './PassageToolbar.module.css'

export interface PassageToolbarProps {
  readonly place: CSSProperties
  readonly onHighlight: (color: AnnotationColor) => void
  readonly onNote: () => void
  readonly onCopy: () => void
}

/** What can be done with the words that are selected, beside them. */
export function PassageToolbar({ place, onHighlight, onNote, onCopy }: PassageToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A press on a button takes the selection away otherwise.
    const element = bar.current
    const keep = (event: Event) => event.preventDefault()
    element?.addEventListener('mousedown', keep)
    return () => element?.removeEventListener('mousedown', keep)
  }, [])
  return (
    <Toolbar ref={bar} aria-label={t('annotations.toolbar')} className={styles.bar ?? ''} style={place} data-passage-toolbar="">
      {COLORS.map((color) => (
        <Button
          key={color}
          aria-label={t('annotations.highlightIn', { color })}
          className={`${colors.swatch} ${colors[color]}`}
          onPress={() => onHighlight(color)}
        />
      ))}
      <span className={styles.rule} />
      <IconButton label={t('annotations.highlightWithNote')} command="highlight-note" icon={<MessageSquarePlus />} onPress={onNote} />
      <IconButton label={t('annotations.copy')} icon={<Copy />} onPress={onCopy} />
    </Toolbar>
  )
}
