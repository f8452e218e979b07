import type { Article } from '@shared/contract/articles'
import type { ReactNode } from 'react'
import { ArticleBody } from './ArticleBody'
import styles from './ArticleView.module.css'
import { LeadPicture } from './LeadPicture'
import type { RangeFinder } from './markMatches'
import { isToldByMedia } from './media/describeMedium'
import { Recordings } from './media/Recordings'
import { OfflineLine } from './OfflineLine'

interface ArticleViewProps {
  readonly article: Article
  /** Finds the matches of a search in a text. */
  readonly find: RangeFinder | null
  readonly header: ReactNode
  /** The reader's own labels. */
  readonly tags: ReactNode
  /** The related panel. */
  readonly children: ReactNode
}

/** A whole story, set as a page. */
export function ArticleView({ article, find, header, tags, children }: ArticleViewProps) {
  const lead = article.images.find(({ position }) => position === article.leadImagePosition)
  const isTold = isToldByMedia(article)
  const recordings = <Recordings article={article} />
  const tongue = { lang: article.language ?? undefined, dir: article.direction }
  return (
    <article className={styles.page} aria-label={article.title} data-reading={article.id} data-runs={article.direction}>
      <div className={styles.column} {...tongue}>
        {header}
      </div>
      <div className={styles.column} dir={article.direction} data-off-paper>
        {tags}
      </div>
      {isTold && <div className={styles.column}>{recordings}</div>}
      <div className={styles.column} {...tongue}>
        {lead && <LeadPicture image={lead} />}
        <ArticleBody html={article.html} direction={article.direction} images={article.images} links={article.links} find={find} />
      </div>
      <div className={styles.column} data-off-paper>
        {!isTold && recordings}
        <OfflineLine article={article} />
        {children}
      </div>
    </article>
  )
}
