import type { Feed } from '@shared/contract/feeds'
import { CircleAlert } from 'lucide-react'
import { Button } from '../design/Button'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import styles from './FeedNotice.module.css'

interface FeedNoticeProps {
  readonly feed: Feed
  readonly onRetry: () => void
}

/** Above the stories of a feed that fails: what is wrong, in words. What was kept stays readable below. */
export function FeedNotice({ feed, onRetry }: FeedNoticeProps) {
  if (feed.state !== 'failing' && feed.state !== 'gone') return null
  const reason = feed.error ? say(feed.error.message) : t('timeline.lastCheckFailed')
  return (
    <div className={styles.notice} role="note">
      <CircleAlert aria-hidden="true" />
      <p className={styles.words}>{feed.state === 'gone' ? t('timeline.gone', { reason }) : reason}</p>
      <Button look="plain" onPress={onRetry}>
        {t('common.tryAgain')}
      </Button>
    </div>
  )
}
