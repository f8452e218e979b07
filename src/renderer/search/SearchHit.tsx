import type { ArticleId } from '@shared/contract/ids'
import { highlight } from '@shared/text/highlight'
import type { Query } from '@shared/text/queryTypes'
import { Layers } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { RowChoice } from '../commands/selectionCommands'
import { formatDay } from '../design/format'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import { keepText, rowChoice } from '../selection/rowPress'
import { SelectedMark } from '../selection/SelectedMark'
import { MarkedText } from './MarkedText'
import styles from './SearchHit.module.css'
import type { SearchRow } from './searchTypes'

interface SearchHitProps {
  readonly row: SearchRow
  readonly query: Query
  readonly source: string
  /** The other sources of the same text among the hits, as `A and B`; empty when there are none. */
  readonly alsoIn: string
  readonly position: number
  readonly size: number
  readonly isCursor: boolean
  readonly isSelected: boolean
  readonly isOpen: boolean
  /** Whether the other hits of its story stand below it. */
  readonly isUnfolded: boolean
  readonly onOpen: (id: ArticleId) => void
  /** Pressed with a key held that selects. */
  readonly onSelect: (id: ArticleId, by: RowChoice) => void
  readonly onUnfold: (id: ArticleId) => void
}

/** A hit: headline and the passage that answers, matches marked. Until the archive has cut that passage, the story's beginning. */
export const SearchHit = memo(function SearchHit(props: SearchHitProps) {
  const { row, query, source, alsoIn, position, size, isCursor, isSelected, isOpen } = props
  const { id, head, status, missing = [] } = row
  const snippet = row.snippet ?? head.excerpt
  const marks = row.snippet === undefined ? highlight(snippet, query, head.language) : (row.marks ?? [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and o open the row the keyboard stands on, by the command table
    <article
      className={styles.hit}
      data-article-id={id}
      data-read={status.isRead}
      data-cursor={isCursor}
      data-member={row.leadId !== undefined}
      data-selected={isSelected}
      aria-labelledby={`hit-${id}`}
      aria-describedby={isSelected ? `selected-${id}` : undefined}
      aria-current={isOpen}
      aria-posinset={position}
      aria-setsize={size}
      tabIndex={isCursor ? 0 : -1}
      lang={head.language ?? undefined}
      onMouseDown={keepText}
      onClick={(event) => press(event, props)}
    >
      {isSelected && <SelectedMark id={`selected-${id}`} />}
      <p className={styles.about}>
        <span className={styles.source}>{source}</span> {formatDay(head.publishedAt)}
        {row.isOlder && <span className={styles.older}>{t('search.earlierVersion')}</span>}
      </p>
      <h3 id={`hit-${id}`} className={styles.headline} dir="auto">
        <MarkedText text={head.title} marks={highlight(head.title, query, head.language)} />
      </h3>
      <p className={styles.snippet} dir="auto">
        <MarkedText text={snippet} marks={marks} />
      </p>
      {missing.length > 0 && (
        <p className={styles.missing}>
          <Words of="search.without" values={{ words: missing.join(' ') }} parts={{ missing: <s /> }} />
        </p>
      )}
      {alsoIn !== '' && <p className={styles.copies}>{t('search.alsoIn', { sources: alsoIn })}</p>}
      <FoldMark {...props} />
    </article>
  )
})

function press(event: MouseEvent<HTMLElement>, { row: { id }, onOpen, onSelect }: SearchHitProps): void {
  const choice = rowChoice(event)
  if (choice === null) return onOpen(id)
  event.currentTarget.focus({ preventScroll: true })
  onSelect(id, choice)
}

/** How many other hits of the story the row stands for; shows them. */
function FoldMark({ row: { id, folded = 0 }, isUnfolded, onUnfold }: SearchHitProps) {
  if (folded === 0) return null
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={isUnfolded}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation()
        onUnfold(id)
      }}
    >
      <Layers aria-hidden="true" />
      {t('search.inThisStory', { count: folded })}
    </button>
  )
}
