import type { ArticleId } from '@shared/contract/ids'
import type { RelatedArticle } from '@shared/contract/stories'
import { formatDay } from '../design/format'
import { describeReasons } from './describeReason'
import styles from './RelatedItem.module.css'

interface RelatedItemProps {
  readonly related: RelatedArticle
  readonly source: string
  readonly onOpen: (id: ArticleId) => void
}

/** A related story, with why it is shown. */
export function RelatedItem({ related: { id, title, head, status, why }, source, onOpen }: RelatedItemProps) {
  return (
    <li>
      <button type="button" className={styles.item} data-read={status.isRead} onClick={() => onOpen(id)} lang={head.language ?? undefined}>
        <span className={styles.words}>
          <span className={styles.title} dir="auto">
            {title}
          </span>
          <span className={styles.about}>
            {source} · {formatDay(head.publishedAt)}
          </span>
          <span className={styles.why}>{describeReasons(why)}</span>
        </span>
        {head.leadImage && <img className={styles.picture} src={head.leadImage.src} alt="" decoding="async" loading="lazy" />}
      </button>
    </li>
  )
}
