import type { ArticleImage } from '@shared/contract/articles'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import styles from './LeadPicture.module.css'

/** The picture above the text, with its caption and credit; one that was not kept leaves its caption and the reason. */
export function LeadPicture({ image }: { readonly image: ArticleImage }) {
  return (
    <figure className={styles.lead}>
      {image.src === null ? (
        <p className={styles.missing}>{image.reason === null ? t('reader.pictureNotSaved') : say(image.reason)}</p>
      ) : (
        <button type="button" data-enlarge={image.position} aria-label={image.alt === '' ? t('reader.picture') : undefined}>
          <img src={image.src} alt={image.alt} width={image.width ?? undefined} height={image.height ?? undefined} decoding="async" />
        </button>
      )}
      {(image.caption || image.credit) && (
        <figcaption>
          {image.caption} {image.credit && <span className={styles.credit}>{image.credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
