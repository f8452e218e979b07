import type { Feed } from '@shared/contract/feeds'
import { useEffect, useState } from 'react'
import { exportMarkdown } from '../annotations/annotationActions'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { report } from '../design/report'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import styles from './UnsubscribeDialog.module.css'

interface UnsubscribeDialogProps {
  readonly feed: Feed
  readonly onClose: () => void
  readonly onGone: () => void
}

/** Asks before a feed and its stories go. */
export function UnsubscribeDialog({ feed, onClose, onGone }: UnsubscribeDialogProps) {
  const noted = useNoted(feed)
  const [problem, setProblem] = useState<string | null>(null)
  const unsubscribe = () => {
    const done = () => {
      onClose()
      onGone()
    }
    request('feeds.unsubscribe', { feedId: feed.id }).then(done, (thrown: unknown) => setProblem(sayWhy(thrown)))
  }
  return (
    <Dialog title={t('sidebar.unsubscribeFrom', { name: feed.title })} isOpen onClose={onClose}>
      <p className={styles.words}>{t('sidebar.storiesLeave', { count: feed.total })}</p>
      {noted > 0 && (
        <p role="status" className={styles.words}>
          {t('annotations.leaveWithFeed', { count: noted })}{' '}
          <Button look="plain" onPress={() => report(exportMarkdown({ feedId: feed.id }, feed.title))}>
            {t('annotations.exportStory')}
          </Button>
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={styles.buttons}>
        <Button look="primary" onPress={unsubscribe}>
          {t('sidebar.unsubscribeNow')}
        </Button>
        <Button onPress={onClose}>{t('sidebar.keepIt')}</Button>
      </div>
    </Dialog>
  )
}

/** How much the reader highlighted and noted in a feed's stories: it would go with them. */
function useNoted({ id }: Feed): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    report(request('annotations.list', { feedId: id, limit: 1 }).then(({ total }) => setCount(total)))
  }, [id])
  return count
}
