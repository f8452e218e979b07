import type { Article } from '@shared/contract/articles'
import { useId } from 'react'
import { nameOfMedia } from './describeMedium'
import { Medium } from './Medium'
import styles from './Recordings.module.css'

/** The recordings, films and documents of a story: to be played where they are kept, else to be saved. */
export function Recordings({ article }: { readonly article: Article }) {
  const heading = useId()
  if (article.media.length === 0) return null
  return (
    <section className={styles.recordings} aria-labelledby={heading} data-recordings>
      <h2 id={heading} className={styles.heading}>
        {nameOfMedia(article.media)}
      </h2>
      <ul className={styles.list}>
        {article.media.map((medium) => (
          <Medium key={`${medium.position} ${medium.url}`} id={article.id} medium={medium} />
        ))}
      </ul>
    </section>
  )
}
