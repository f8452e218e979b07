import type { Feed } from '@shared/contract/feeds'
import type { Scope } from '@shared/contract/scope'
import { Bookmark, CheckCheck, CircleAlert, Inbox, Star } from 'lucide-react'
import { Button } from '../design/Button'
import { KeyCaps } from '../design/KeyCaps'
import { Quiet } from '../design/Quiet'

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
      <Quiet title="This feed could not be fetched" icon={<CircleAlert />}>
        <p>{feed.error.message}</p>
        <Button onPress={onRefresh}>Try again</Button>
      </Quiet>
    )
  }
  if (scope.kind === 'starred') {
    return (
      <Quiet title="No stars yet" icon={<Star />}>
        <p>
          Press <KeyCaps keys="s" /> on a story to keep it here.
        </p>
      </Quiet>
    )
  }
  if (scope.kind === 'queued') {
    return (
      <Quiet title="Nothing put by" icon={<Bookmark />}>
        <p>
          Press <KeyCaps keys="l" /> on a story to read it later.
        </p>
      </Quiet>
    )
  }
  if (scope.kind === 'unread' || unreadOnly) {
    return (
      <Quiet title="All read" icon={<CheckCheck />}>
        <p>Nothing here is waiting for you.</p>
        {unreadOnly && scope.kind !== 'unread' && <Button onPress={onShowRead}>Show read stories too</Button>}
      </Quiet>
    )
  }
  return (
    <Quiet title={isSyncing ? 'Stories are on their way' : 'No stories here yet'} icon={<Inbox />}>
      {isSyncing ? (
        <p>Each one appears as soon as its text and pictures are kept.</p>
      ) : (
        <Button onPress={onRefresh}>Fetch new stories</Button>
      )}
    </Quiet>
  )
}
