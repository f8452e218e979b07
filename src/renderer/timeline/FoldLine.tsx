import type { StoryId } from '@shared/contract/ids'
import { ChevronRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { t } from '../messages/translate'
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
        aria-label={isOpen ? t('timeline.fold') : t('timeline.unfold')}
        onClick={apart(() => onFold(fold, !isOpen))}
      >
        <ChevronRight aria-hidden="true" />
      </button>
      {more > 0 && storyId !== null && (
        <button
          type="button"
          className={styles.story}
          tabIndex={-1}
          title={t('timeline.openStory')}
          onClick={apart(() => onOpenStory(storyId))}
        >
          {t('timeline.more', { more, sources: fold.sources })}
          {unread > 0 && <span className={styles.unread}> · {t('timeline.foldUnread', { count: unread })}</span>}
        </button>
      )}
      {alsoIn !== '' && (
        <span className={styles.copies} title={t('timeline.alsoIn', { sources: alsoIn })}>
          {t('timeline.alsoIn', { sources: alsoIn })}
        </span>
      )}
    </p>
  )
}

/** A press that is not meant for the row around it. */
function apart(act: () => void) {
  return (event: MouseEvent) => {
    event.stopPropagation()
    act()
  }
}
