import { ArrowLeft, ArrowRight, Bookmark, Circle, CircleDot, ExternalLink, Star, Tag, Waypoints } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { IconButton } from '../design/IconButton'
import type { TimelineItem } from '../replica/useTimeline'
import styles from './ReaderToolbar.module.css'

interface StoryButtonsProps {
  readonly story: TimelineItem
  readonly onToggleRead: (story: TimelineItem) => void
  readonly onToggleStarred: (story: TimelineItem) => void
  readonly onToggleQueued: (story: TimelineItem) => void
  readonly onTags: (story: TimelineItem) => void
  readonly onOriginal: (story: TimelineItem) => void
  readonly onRelated: () => void
}

interface ReaderToolbarProps extends Omit<StoryButtonsProps, 'story'> {
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  readonly onBack: () => void
  readonly onForward: () => void
  /** The story on the page; null when none is open. */
  readonly story: TimelineItem | null
  /** The button for type and theme. */
  readonly appearance: ReactNode
}

/** The tools above the story. */
export const ReaderToolbar = memo(function ReaderToolbar(props: ReaderToolbarProps) {
  const { canGoBack, canGoForward, onBack, onForward, story, appearance, ...actions } = props
  return (
    <Toolbar aria-label="Story" className={styles.bar ?? ''}>
      <IconButton label="Back" keys="[" icon={<ArrowLeft />} isDisabled={!canGoBack} onPress={onBack} />
      <IconButton label="Forward" keys="]" icon={<ArrowRight />} isDisabled={!canGoForward} onPress={onForward} />
      <span className={styles.space} />
      {story && <StoryButtons story={story} {...actions} />}
      {appearance}
    </Toolbar>
  )
})

function StoryButtons(props: StoryButtonsProps) {
  const { story, onToggleRead, onToggleStarred, onToggleQueued, onTags, onOriginal, onRelated } = props
  const { isRead, isStarred, isQueued, tags } = story.status
  return (
    <>
      <IconButton
        label={isRead ? 'Mark unread' : 'Mark read'}
        keys="m"
        icon={isRead ? <Circle /> : <CircleDot />}
        onPress={() => onToggleRead(story)}
      />
      <IconButton
        label={isStarred ? 'Remove star' : 'Star'}
        keys="s"
        icon={<Star />}
        isLit={isStarred}
        onPress={() => onToggleStarred(story)}
      />
      <IconButton
        label={isQueued ? 'Read it later no longer' : 'Read later'}
        keys="l"
        icon={<Bookmark />}
        isLit={isQueued}
        onPress={() => onToggleQueued(story)}
      />
      <IconButton label="Tags" keys="t" icon={<Tag />} isLit={tags.length > 0} onPress={() => onTags(story)} />
      <IconButton label="Related stories" keys="g r" icon={<Waypoints />} onPress={onRelated} />
      <IconButton
        label="Open original in browser"
        keys="v"
        icon={<ExternalLink />}
        isDisabled={story.head.url === null}
        onPress={() => onOriginal(story)}
      />
    </>
  )
}
