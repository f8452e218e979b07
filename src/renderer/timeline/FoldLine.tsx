import type { StoryId } from '@shared/contract/ids'
import { ChevronRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { formatCount, plural } from '../design/format'
import type { RowFold } from '../replica/useTimeline'
import styles from './FoldLine.module.css'

interface FoldLineProps {
  readonly fold: RowFold
  readonly alsoIn: string
  readonly storyId: StoryId | null
  readonly onOpenStory: (id: StoryId) => void
  readonly onFold: (fold: RowFold, isOpen: boolean) => void
}

/** What a row stands for, to be unfolded in place or opened as a story. No stops of the Tab key: the arrows and `g t` do the same. */
export function FoldLine({ fold, alsoIn, storyId, onOpenStory, onFold }: FoldLineProps) {
  const { more, unread, isOpen } = fold
  return (
    <p className={styles.line}>
      <button
        type="button"
        className={styles.toggle}
        tabIndex={-1}
        aria-expanded={isOpen}
        aria-label={isOpen ? 'Fold' : 'Unfold'}
        onClick={apart(() => onFold(fold, !isOpen))}
      >
        <ChevronRight aria-hidden="true" />
      </button>
      {more > 0 && storyId !== null && (
        <button
          type="button"
          className={styles.story}
          tabIndex={-1}
          title="Open the page of this story"
          onClick={apart(() => onOpenStory(storyId))}
        >
          {describeFold(fold)}
          {unread > 0 && <span className={styles.unread}> · {formatCount(unread)} unread</span>}
        </button>
      )}
      {alsoIn !== '' && (
        <span className={styles.copies} title={`Also in ${alsoIn}`}>
          Also in {alsoIn}
        </span>
      )}
    </p>
  )
}

/** `+4 more · 3 sources`. */
function describeFold({ more, sources }: RowFold): string {
  return `+${formatCount(more)} more · ${plural(sources, 'source')}`
}

/** A press that is not meant for the row around it. */
function apart(act: () => void) {
  return (event: MouseEvent) => {
    event.stopPropagation()
    act()
  }
}
