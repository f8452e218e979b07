import type { ArticleId, FeedId } from '@shared/contract/ids'
import { formatDay } from '../design/format'
import { useItems } from '../replica/useItems'
import styles from './LinkCard.module.css'

/** Where a link is in the window, in pixels. */
export type Beside = Pick<DOMRect, 'top' | 'bottom' | 'left'>

interface LinkCardProps {
  readonly id: ArticleId
  readonly beside: Beside
  readonly sourceOf: (feedId: FeedId) => string
}

const WIDTH = 320
const GAP = 8

/** What a link to a saved story leads to: picture, headline, source and date. */
export function LinkCard({ id, beside, sourceOf }: LinkCardProps) {
  const [item] = useItems([id])
  if (item === undefined) return null
  const { head } = item
  const left = Math.min(Math.max(GAP, beside.left), window.innerWidth - WIDTH - GAP)
  const isLow = beside.bottom > window.innerHeight - 200
  const place = isLow ? { bottom: window.innerHeight - beside.top + GAP } : { top: beside.bottom + GAP }
  return (
    <div className={styles.card} role="tooltip" style={{ left, inlineSize: WIDTH, ...place }}>
      {head.leadImage && <img className={styles.picture} src={head.leadImage.src} alt="" />}
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {head.title}
        </span>
        <span className={styles.about}>
          {sourceOf(head.feedId)} · {formatDay(head.publishedAt)}
        </span>
      </span>
    </div>
  )
}
