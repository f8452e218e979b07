import type { Article, ArticleImage } from '@shared/contract/articles'
import { useState } from 'react'
import { Button } from '../design/Button'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { say } from '../messages/say'
import { t } from '../messages/translate'
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
        <OfflineMark capture={capture} /> {describeCapture(capture)} <span className={styles.more}>{t('reader.whatIsMissing')}</span>
      </summary>
      <ul className={styles.missing}>
        {capture.textReason !== null && <MissingText article={article} />}
        {missing.map((image) => (
          <MissingPicture key={image.position} article={article} image={image} />
        ))}
      </ul>
      {missing.filter(({ canRetry }) => canRetry).length > 1 && (
        <AskAgain words={t('reader.askAllPictures')} ask={() => retryPictures(article)} />
      )}
    </details>
  )
}

function MissingText({ article }: { readonly article: Article }) {
  return (
    <li>
      {say(article.capture.textReason ?? '')}{' '}
      {article.url !== null && <AskAgain words={t('reader.fetchPageAgain')} ask={() => request('articles.refetch', { id: article.id })} />}
    </li>
  )
}

function MissingPicture({ article, image }: { readonly article: Article; readonly image: ArticleImage }) {
  return (
    <li>
      {t('reader.missingPicture', { picture: nameOf(image), reason: say(image.reason ?? '') })}{' '}
      <span className={styles.address}>{image.url}</span>{' '}
      {image.canRetry && <AskAgain words={t('reader.askAgain')} ask={() => retryPictures(article, image.position)} />}
    </li>
  )
}

/** What a missing picture shows, as far as its story says. */
function nameOf({ alt, caption, position }: ArticleImage): string {
  const words = alt || caption
  return words ? t('reader.quoted', { words }) : t('reader.pictureNumber', { number: position + 1 })
}

async function retryPictures({ id }: Article, position?: number): Promise<void> {
  const { saved, missing } = await request('articles.retryPictures', position === undefined ? { id } : { id, position })
  if (saved === 0) showToast(t('reader.noPictureHad'))
  else showToast(missing > 0 ? t('reader.somePicturesSaved', { saved, missing }) : t('reader.picturesSaved', { count: saved }))
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
      {isAsking ? t('reader.asking') : words}
    </Button>
  )
}
