import { useRowHeight } from '../design/density'
import { t } from '../messages/translate'
import styles from './TimelineSkeleton.module.css'

/** Stands for a list that is being read. */
export function TimelineSkeleton() {
  const rowHeight = useRowHeight()
  return (
    <div className={styles.rows} role="status" aria-label={t('timeline.reading')}>
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
