import type { ArticleHead, ArticleStatus } from '@shared/contract/articles'
import type { ArticleId, StoryId } from '@shared/contract/ids'
import { Bookmark, Highlighter, Layers, PenLine, Star } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { RowChoice } from '../commands/selectionCommands'
import { formatCount, formatDateTime, formatShortDate } from '../design/format'
import { t } from '../messages/translate'
import { OfflineMark } from '../offline/OfflineMark'
import type { RowFold } from '../replica/useTimeline'
import { keepText, rowChoice } from '../selection/rowPress'
import { SelectedMark } from '../selection/SelectedMark'
import { FoldLine } from './FoldLine'
import styles from './TimelineRow.module.css'

export interface TimelineRowProps {
  readonly head: ArticleHead
  readonly status: ArticleStatus
  readonly source: string
  /** Stories told by several articles say by how many; null otherwise. */
  readonly storySize: number | null
  /** What the row stands for; null for itself only. */
  readonly fold: RowFold | null
  /** The other sources of the same text, as `A, B`; empty when there are none. */
  readonly alsoIn: string
  /** How deep in opened folds the row stands; 0 for most. */
  readonly depth: number
  /** 1-based place in the list, and its length. */
  readonly position: number
  readonly size: number
  readonly isOpen: boolean
  readonly isCursor: boolean
  readonly isSelected: boolean
  /** The one row that Tab comes to: where the keyboard stands, else the first. */
  readonly isTabStop: boolean
  readonly now: number
  readonly onOpen: (id: ArticleId) => void
  /** Pressed with a key held that selects. */
  readonly onSelect: (id: ArticleId, by: RowChoice) => void
  readonly onOpenStory: (id: StoryId) => void
  readonly onFold: (fold: RowFold, isOpen: boolean) => void
}

/** One article in the timeline. Knows no store and no bridge: props in, events out. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { head, status, fold, alsoIn, depth, position, size, isOpen, isCursor, isSelected, isTabStop, onOpenStory, onFold } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and o open the row the keyboard stands on, by the command table
    <article
      className={styles.row}
      data-article-id={head.id}
      data-read={status.isRead}
      data-cursor={isCursor}
      data-depth={Math.min(depth, 2)}
      data-folds={fold !== null}
      data-selected={isSelected}
      aria-labelledby={`headline-${head.id}`}
      aria-describedby={isSelected ? `selected-${head.id} about-${head.id}` : `about-${head.id}`}
      aria-current={isOpen}
      aria-posinset={position}
      aria-setsize={size}
      tabIndex={isTabStop ? 0 : -1}
      lang={head.language ?? undefined}
      onMouseDown={keepText}
      onClick={(event) => press(event, props)}
    >
      <span className={styles.dot} aria-hidden="true" />
      {isSelected && <SelectedMark id={`selected-${head.id}`} />}
      <div className={styles.words}>
        <RowAbout {...props} />
        <h3 id={`headline-${head.id}`} className={styles.headline} dir="auto">
          {head.title}
        </h3>
        <p className={styles.excerpt} dir="auto">
          {head.excerpt}
        </p>
        {fold && <FoldLine fold={fold} alsoIn={alsoIn} storyId={head.storyId} onOpenStory={onOpenStory} onFold={onFold} />}
      </div>
      {head.leadImage && (
        <img className={styles.thumbnail} src={head.leadImage.src} alt="" decoding="async" loading="lazy" draggable={false} />
      )}
    </article>
  )
})

function press(event: MouseEvent<HTMLElement>, { head, onOpen, onSelect }: TimelineRowProps): void {
  const choice = rowChoice(event)
  if (choice === null) return onOpen(head.id)
  event.currentTarget.focus({ preventScroll: true })
  onSelect(head.id, choice)
}

function RowAbout({ head, status, source, storySize, fold, depth, now, onOpenStory }: TimelineRowProps) {
  // By the row itself, by the fold around it, or by nobody but its copies.
  const isStoryTold = depth > 0 || (fold !== null && (fold.more > 0 || fold.copies.length + 1 >= (storySize ?? 1)))
  return (
    <p id={`about-${head.id}`} className={styles.about}>
      {!status.isRead && <span className="visually-hidden">{t('timeline.rowUnread')} </span>}
      <span className={styles.source}>{source}</span>
      <time dateTime={new Date(head.publishedAt).toISOString()} title={formatDateTime(head.publishedAt)}>
        {formatShortDate(head.publishedAt, now)}
      </time>
      {storySize !== null && storySize > 1 && head.storyId !== null && !isStoryTold && (
        <StoryMark size={storySize} storyId={head.storyId} onOpenStory={onOpenStory} />
      )}
      <span className={styles.marks}>
        {head.revisedAt !== null && !status.isRead && <UpdatedMark at={head.revisedAt} />}
        {status.isQueued && <Bookmark className={styles.queued} role="img" aria-label={t('timeline.readLater')} />}
        {(status.hasHighlight || status.hasNote) && (
          <Highlighter className={styles.queued} role="img" aria-label={t('annotations.annotated')} />
        )}
        {status.isStarred && <Star className={styles.star} role="img" aria-label={t('timeline.starred')} />}
        <OfflineMark capture={head.capture} />
      </span>
    </p>
  )
}

interface StoryMarkProps extends Pick<TimelineRowProps, 'onOpenStory'> {
  readonly size: number
  readonly storyId: StoryId
}

/** Not a stop of the Tab key: `g t` does the same for the row the keyboard stands on. */
function StoryMark({ size, storyId, onOpenStory }: StoryMarkProps) {
  return (
    <button
      type="button"
      className={styles.story}
      tabIndex={-1}
      title={t('timeline.tellThis', { count: size })}
      onClick={(event) => {
        event.stopPropagation()
        onOpenStory(storyId)
      }}
    >
      <Layers aria-hidden="true" />
      <span aria-hidden="true">{formatCount(size)}</span>
      <span className="visually-hidden">{t('timeline.tellThis', { count: size })}</span>
    </button>
  )
}

/** The publisher changed the story after it was saved. */
function UpdatedMark({ at }: { readonly at: number }) {
  const words = t('timeline.updated', { when: formatDateTime(at) })
  return (
    <span className={styles.updated} role="img" aria-label={words} title={words}>
      <PenLine aria-hidden="true" />
    </span>
  )
}
