import { ROW_HEIGHT } from './TimelineList'
import styles from './TimelineSkeleton.module.css'

/** Stands for a list that is being read. */
export function TimelineSkeleton() {
  return (
    <div className={styles.rows} role="status" aria-label="Reading the list">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className={styles.row} style={{ blockSize: ROW_HEIGHT }}>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
