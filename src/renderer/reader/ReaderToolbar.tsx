import { ArrowLeft, ArrowRight, Circle, CircleDot, ExternalLink, Star, Waypoints } from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { IconButton } from '../design/IconButton'
import styles from './ReaderToolbar.module.css'

interface ReaderToolbarProps {
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  readonly onBack: () => void
  readonly onForward: () => void
  /** What can be done with the open story; null when none is open. */
  readonly story: StoryActions | null
  /** The button for type and theme. */
  readonly appearance: ReactNode
}

export interface StoryActions {
  readonly isRead: boolean
  readonly isStarred: boolean
  readonly hasOriginal: boolean
  readonly onToggleRead: () => void
  readonly onToggleStarred: () => void
  readonly onOriginal: () => void
  readonly onRelated: () => void
}

/** The tools above the story. */
export function ReaderToolbar({ canGoBack, canGoForward, onBack, onForward, story, appearance }: ReaderToolbarProps) {
  return (
    <Toolbar aria-label="Story" className={styles.bar ?? ''}>
      <IconButton label="Back" keys="[" icon={<ArrowLeft />} isDisabled={!canGoBack} onPress={onBack} />
      <IconButton label="Forward" keys="]" icon={<ArrowRight />} isDisabled={!canGoForward} onPress={onForward} />
      <span className={styles.space} />
      {story && <StoryButtons {...story} />}
      {appearance}
    </Toolbar>
  )
}

function StoryButtons({ isRead, isStarred, hasOriginal, onToggleRead, onToggleStarred, onOriginal, onRelated }: StoryActions) {
  return (
    <>
      <IconButton label={isRead ? 'Mark unread' : 'Mark read'} keys="m" icon={isRead ? <Circle /> : <CircleDot />} onPress={onToggleRead} />
      <IconButton label={isStarred ? 'Remove star' : 'Star'} keys="s" icon={<Star />} isLit={isStarred} onPress={onToggleStarred} />
      <IconButton label="Related stories" keys="g r" icon={<Waypoints />} onPress={onRelated} />
      <IconButton label="Open original in browser" keys="v" icon={<ExternalLink />} isDisabled={!hasOriginal} onPress={onOriginal} />
    </>
  )
}
