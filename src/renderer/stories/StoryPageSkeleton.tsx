import { t } from '../messages/translate'
import styles from './StoryPageSkeleton.module.css'

/** A story's page while the library gathers it. */
export function StoryPageSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label={t('stories.opening')}>
      <div className={styles.title} />
      <div className={styles.line} />
      <div className={styles.picture} />
      <div className={styles.line} />
      <div className={styles.line} />
    </div>
  )
}
