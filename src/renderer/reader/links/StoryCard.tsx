import type { ArticleId, FeedId } from '@shared/contract/ids'
import { formatDay } from '../../design/format'
import { useItems } from '../../replica/useItems'
import type { Beside } from './bodyLinks'
import { cardPlace } from './cardPlace'
import styles from './LinkCard.module.css'

interface StoryCardProps {
  readonly id: ArticleId
  readonly beside: Beside
  readonly sourceOf: (feedId: FeedId) => string
}

/** What a link to a saved story leads to: picture, headline, source and date. */
export function StoryCard({ id, beside, sourceOf }: StoryCardProps) {
  const [item] = useItems([id])
  if (item === undefined) return null
  const { head } = item
  return (
    <div className={`${styles.card} ${styles.story}`} role="tooltip" style={cardPlace(beside)}>
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
