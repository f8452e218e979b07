import { ArrowLeft, ArrowRight, Bookmark, Circle, CircleDot, ExternalLink, Star, Tag, Waypoints } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import type { TimelineItem } from '../replica/useTimeline'
import { type PageAct, PageMenu } from './PageMenu'
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
  /** What can be done with the page and has no button. */
  readonly acts: readonly PageAct[]
  /** The button for type and theme. */
  readonly appearance: ReactNode
}

/** The tools above the story. */
export const ReaderToolbar = memo(function ReaderToolbar(props: ReaderToolbarProps) {
  const { canGoBack, canGoForward, onBack, onForward, story, appearance, acts, ...actions } = props
  return (
    <Toolbar aria-label={t('reader.story')} className={styles.bar ?? ''}>
      <IconButton label={t('reader.back')} command="back" icon={<ArrowLeft />} isDisabled={!canGoBack} onPress={onBack} />
      <IconButton label={t('reader.forward')} command="forward" icon={<ArrowRight />} isDisabled={!canGoForward} onPress={onForward} />
      <span className={styles.space} />
      {story && <StoryButtons story={story} {...actions} />}
      {appearance}
      {story && <PageMenu acts={acts} />}
    </Toolbar>
  )
})

function StoryButtons(props: StoryButtonsProps) {
  const { story, onToggleRead, onToggleStarred, onToggleQueued, onTags, onOriginal, onRelated } = props
  const { isRead, isStarred, isQueued, tags } = story.status
  return (
    <>
      <IconButton
        label={t(isRead ? 'reader.markUnread' : 'reader.markRead')}
        command="toggle-read"
        icon={isRead ? <Circle /> : <CircleDot />}
        onPress={() => onToggleRead(story)}
      />
      <IconButton
        label={t(isStarred ? 'reader.unstar' : 'reader.star')}
        command="toggle-starred"
        icon={<Star />}
        isLit={isStarred}
        onPress={() => onToggleStarred(story)}
      />
      <IconButton
        label={t(isQueued ? 'reader.unqueue' : 'reader.queue')}
        command="toggle-queued"
        icon={<Bookmark />}
        isLit={isQueued}
        onPress={() => onToggleQueued(story)}
      />
      <IconButton label={t('reader.tags')} command="tags" icon={<Tag />} isLit={tags.length > 0} onPress={() => onTags(story)} />
      <IconButton label={t('reader.related')} command="related" icon={<Waypoints />} onPress={onRelated} />
      <IconButton
        label={t('reader.openOriginal')}
        command="open-original"
        icon={<ExternalLink />}
        isDisabled={story.head.url === null}
        onPress={() => onOriginal(story)}
      />
    </>
  )
}
