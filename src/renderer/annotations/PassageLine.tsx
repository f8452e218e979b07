import type { Annotation } from '@shared/contract/annotations'
import colors from './Colors.module.css'
import styles from './PassageLine.module.css'

interface PassageLineProps {
  readonly annotation: Pick<Annotation, 'color' | 'note' | 'passage'>
  /** What pressing it does; where it leads nowhere it is only words. */
  readonly label?: string
  readonly onPress?: () => void
}

/** A passage with its note, as lists show them. */
export function PassageLine({ annotation: { color, note, passage }, label, onPress }: PassageLineProps) {
  const words = (
    <>
      {passage !== null && (
        <span className={styles.quote} dir="auto">
          {passage.quote}
        </span>
      )}
      {note !== '' && (
        <span className={styles.note} dir="auto">
          {note}
        </span>
      )}
    </>
  )
  const look = `${styles.line} ${passage === null ? styles.whole : colors[color]}`
  if (onPress === undefined) return <div className={look}>{words}</div>
  return (
    <button type="button" className={look} title={label} onClick={onPress}>
      {words}
    </button>
  )
}
