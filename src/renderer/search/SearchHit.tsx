import type { ArticleId } from '@shared/contract/ids'
import { highlight } from '@shared/text/highlight'
import type { Query } from '@shared/text/queryTypes'
import { memo } from 'react'
import { formatDay } from '../design/format'
import { MarkedText } from './MarkedText'
import styles from './SearchHit.module.css'
import type { SearchRow } from './searchTypes'

interface SearchHitProps {
  readonly row: SearchRow
  readonly query: Query
  readonly source: string
  readonly position: number
  readonly size: number
  readonly isCursor: boolean
  readonly isOpen: boolean
  readonly onOpen: (id: ArticleId) => void
}

/** A hit: headline and the passage that answers, matches marked. Until the archive has cut that passage, the story's beginning. */
export const SearchHit = memo(function SearchHit({ row, query, source, position, size, isCursor, isOpen, onOpen }: SearchHitProps) {
  const { id, head, status } = row
  const snippet = row.snippet ?? head.excerpt
  const marks = row.snippet === undefined ? highlight(snippet, query, head.language) : (row.marks ?? [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and o open the row the keyboard stands on, by the command table
    <article
      className={styles.hit}
      data-article-id={id}
      data-read={status.isRead}
      data-cursor={isCursor}
      aria-labelledby={`hit-${id}`}
      aria-current={isOpen}
      aria-posinset={position}
      aria-setsize={size}
      tabIndex={isCursor ? 0 : -1}
      lang={head.language ?? undefined}
      onClick={() => onOpen(id)}
    >
      <p className={styles.about}>
        <span className={styles.source}>{source}</span> {formatDay(head.publishedAt)}
        {row.isOlder && <span className={styles.older}>earlier version</span>}
      </p>
      <h3 id={`hit-${id}`} className={styles.headline} dir="auto">
        <MarkedText text={head.title} marks={highlight(head.title, query, head.language)} />
      </h3>
      <p className={styles.snippet} dir="auto">
        <MarkedText text={snippet} marks={marks} />
      </p>
    </article>
  )
})
