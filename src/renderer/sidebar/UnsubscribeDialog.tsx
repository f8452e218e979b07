import { toErrorData } from '@shared/contract/errors'
import type { Feed } from '@shared/contract/feeds'
import { useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { request } from '../library/request'
import { t } from '../messages/translate'
import styles from './UnsubscribeDialog.module.css'

interface UnsubscribeDialogProps {
  readonly feed: Feed
  readonly onClose: () => void
  readonly onGone: () => void
}

/** Asks before a feed and its stories go. */
export function UnsubscribeDialog({ feed, onClose, onGone }: UnsubscribeDialogProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const unsubscribe = () => {
    const done = () => {
      onClose()
      onGone()
    }
    request('feeds.unsubscribe', { feedId: feed.id }).then(done, (thrown: unknown) => setProblem(toErrorData(thrown).message))
  }
  return (
    <Dialog title={t('sidebar.unsubscribeFrom', { name: feed.title })} isOpen onClose={onClose}>
      <p className={styles.words}>{t('sidebar.storiesLeave', { count: feed.total })}</p>
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
