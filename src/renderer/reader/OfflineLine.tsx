import type { Article } from '@shared/contract/articles'
import { describeCapture } from '../offline/describeCapture'
import { OfflineMark } from '../offline/OfflineMark'
import styles from './OfflineLine.module.css'

/** What of this story is kept, and by name what is not. */
export function OfflineLine({ article }: { readonly article: Article }) {
  const missing = article.images.filter(({ src }) => src === null)
  const { capture } = article
  if (missing.length === 0 && capture.textReason === null) {
    return (
      <p className={styles.line}>
        <OfflineMark capture={capture} /> {describeCapture(capture)}
      </p>
    )
  }
  return (
    <details className={styles.line}>
      <summary>
        <OfflineMark capture={capture} /> {describeCapture(capture)} <span className={styles.more}>What is missing?</span>
      </summary>
      <ul className={styles.missing}>
        {capture.textReason !== null && <li>{capture.textReason}</li>}
        {missing.map((image) => (
          <li key={image.position}>
            Picture {image.position + 1} <span className={styles.address}>{image.url}</span> {image.reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
