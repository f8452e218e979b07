import type { Article } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { t } from '../messages/translate'
import { useArticle } from '../replica/useArticle'
import styles from './StoryLead.module.css'

interface StoryLeadProps {
  readonly id: ArticleId
  readonly onOpen: (id: ArticleId) => void
}

/** The picture that leads a story's page; it opens the article it is from. */
export function StoryLead({ id, onOpen }: StoryLeadProps) {
  const { article } = useArticle(id)
  if (article === undefined) return <div className={styles.waiting} />
  const picture = leadOf(article)
  if (picture === null) return null
  const { src, alt, width, height, credit } = picture
  return (
    <figure className={styles.lead}>
      <button type="button" aria-label={t('stories.openArticle', { title: article.title })} onClick={() => onOpen(id)}>
        <img src={src} alt={alt} width={width ?? undefined} height={height ?? undefined} decoding="async" />
      </button>
      {credit && <figcaption>{credit}</figcaption>}
    </figure>
  )
}

/** The picture above the text, else the first in it that is kept. */
function leadOf({ images, leadImagePosition }: Article) {
  const kept = images.flatMap((image) => (image.src === null ? [] : [{ ...image, src: image.src }]))
  return kept.find(({ position }) => position === leadImagePosition) ?? kept[0] ?? null
}
