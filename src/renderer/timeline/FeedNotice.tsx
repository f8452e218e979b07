import type { Feed } from '@shared/contract/feeds'
import { CircleAlert } from 'lucide-react'
import { Button } from '../design/Button'
import styles from './FeedNotice.module.css'

interface FeedNoticeProps {
  readonly feed: Feed
  readonly onRetry: () => void
}

/** Above the stories of a feed that fails: what is wrong, in words. What was kept stays readable below. */
export function FeedNotice({ feed, onRetry }: FeedNoticeProps) {
  if (feed.state !== 'failing' && feed.state !== 'gone') return null
  return (
    <div className={styles.notice} role="note">
      <CircleAlert aria-hidden="true" />
      <p className={styles.words}>
        {feed.error?.message ?? 'The last check failed'}
        {feed.state === 'gone' && '. It is not asked again by itself; what you have stays'}
      </p>
      <Button look="plain" onPress={onRetry}>
        Try again
      </Button>
    </div>
  )
}
