import { useRowHeight } from '../design/density'
import styles from './TimelineSkeleton.module.css'

/** Stands for a list that is being read. */
export function TimelineSkeleton() {
  const rowHeight = useRowHeight()
  return (
    <div className={styles.rows} role="status" aria-label="Reading the list">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className={styles.row} style={{ blockSize: rowHeight }}>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
