import type { Article, ArticleImage } from '@shared/contract/articles'
import { useState } from 'react'
import { Button } from '../design/Button'
import { plural } from '../design/format'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { describeCapture } from '../offline/describeCapture'
import { OfflineMark } from '../offline/OfflineMark'
import styles from './OfflineLine.module.css'

/** What of this story is kept; by name what is not, and a way to ask for it again. */
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
        {capture.textReason !== null && <MissingText article={article} />}
        {missing.map((image) => (
          <MissingPicture key={image.position} article={article} image={image} />
        ))}
      </ul>
      {missing.filter(({ canRetry }) => canRetry).length > 1 && (
        <AskAgain words="Ask for all pictures again" ask={() => retryPictures(article)} />
      )}
    </details>
  )
}

function MissingText({ article }: { readonly article: Article }) {
  return (
    <li>
      {article.capture.textReason}{' '}
      {article.url !== null && <AskAgain words="Fetch the page again" ask={() => request('articles.refetch', { id: article.id })} />}
    </li>
  )
}

function MissingPicture({ article, image }: { readonly article: Article; readonly image: ArticleImage }) {
  return (
    <li>
      {nameOf(image)}: {image.reason} <span className={styles.address}>{image.url}</span>{' '}
      {image.canRetry && <AskAgain words="Ask again" ask={() => retryPictures(article, image.position)} />}
    </li>
  )
}

/** What a missing picture shows, as far as its story says. */
function nameOf({ alt, caption, position }: ArticleImage): string {
  const words = alt || caption
  return words ? `“${words}”` : `Picture ${position + 1}`
}

async function retryPictures({ id }: Article, position?: number): Promise<void> {
  const { saved, missing } = await request('articles.retryPictures', position === undefined ? { id } : { id, position })
  const got = saved === 0 ? 'No picture could be had.' : `${plural(saved, 'picture')} saved.`
  showToast(missing > 0 && saved > 0 ? `${got} ${plural(missing, 'picture')} still missing.` : got)
}

/** A button that says while it works; what goes wrong is told at the foot of the window. */
function AskAgain({ words, ask }: { readonly words: string; readonly ask: () => Promise<unknown> }) {
  const [isAsking, setAsking] = useState(false)
  const press = () => {
    setAsking(true)
    report(ask().finally(() => setAsking(false)))
  }
  return (
    <Button look="plain" isDisabled={isAsking} onPress={press}>
      {isAsking ? 'Asking…' : words}
    </Button>
  )
}
