import type { Feed } from '@shared/contract/feeds'
import type { Scope } from '@shared/contract/scope'
import { Bookmark, CheckCheck, CircleAlert, Inbox, Star } from 'lucide-react'
import { KeyOrName } from '../commands/KeyOf'
import { Button } from '../design/Button'
import { Quiet } from '../design/Quiet'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'

interface TimelineEmptyProps {
  readonly scope: Scope
  readonly unreadOnly: boolean
  /** The feed of a feed's scope. */
  readonly feed: Feed | null
  readonly isSyncing: boolean
  readonly onShowRead: () => void
  readonly onRefresh: () => void
}

/** A list with nothing in it says why. */
export function TimelineEmpty({ scope, unreadOnly, feed, isSyncing, onShowRead, onRefresh }: TimelineEmptyProps) {
  if (feed?.error) {
    return (
      <Quiet title={t('timeline.feedFailed')} icon={<CircleAlert />}>
        <p>{say(feed.error.message)}</p>
        <Button onPress={onRefresh}>{t('common.tryAgain')}</Button>
      </Quiet>
    )
  }
  if (scope.kind === 'starred') {
    return (
      <Quiet title={t('timeline.noStars')} icon={<Star />}>
        <p>
          <Words of="timeline.starHow" parts={{ key: <KeyOrName command="toggle-starred" /> }} />
        </p>
      </Quiet>
    )
  }
  if (scope.kind === 'queued') {
    return (
      <Quiet title={t('timeline.nothingQueued')} icon={<Bookmark />}>
        <p>
          <Words of="timeline.queueHow" parts={{ key: <KeyOrName command="toggle-queued" /> }} />
        </p>
      </Quiet>
    )
  }
  if (scope.kind === 'unread' || unreadOnly) {
    return (
      <Quiet title={t('timeline.allRead')} icon={<CheckCheck />}>
        <p>{t('timeline.nothingWaits')}</p>
        {unreadOnly && scope.kind !== 'unread' && <Button onPress={onShowRead}>{t('timeline.showRead')}</Button>}
      </Quiet>
    )
  }
  return (
    <Quiet title={isSyncing ? t('timeline.onTheirWay') : t('timeline.noStories')} icon={<Inbox />}>
      {isSyncing ? <p>{t('timeline.appearsOnceKept')}</p> : <Button onPress={onRefresh}>{t('timeline.fetchNew')}</Button>}
    </Quiet>
  )
}
