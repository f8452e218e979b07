import { Globe } from 'lucide-react'
import { KeyOf } from '../../commands/KeyOf'
import { Button } from '../../design/Button'
import { t } from '../../messages/translate'
import { hostOf } from '../hostOf'
import { useWork } from '../keyedWork'
import type { BodyLink } from './bodyLinks'
import { cardPlace } from './cardPlace'
import styles from './LinkCard.module.css'
import { describeLinkWork, linkWork, saveLink } from './linkWork'

/** What a link to a page that is not saved leads to, and a way to save it. */
export function PageCard({ link }: { readonly link: BodyLink }) {
  const { url, isQueued, beside } = link
  const work = useWork(linkWork, url)
  const isSaved = work?.status === 'done' && work.result.kind === 'saved'
  const words = describeLinkWork(work, isQueued)
  const host = hostOf(url)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no group of form fields
    <div className={styles.card} role="group" aria-label={t('reader.pageAt', { site: host })} style={cardPlace(beside)} data-link-card>
      <span className={`${styles.words} ${styles.page}`}>
        <span className={styles.host}>
          <Globe aria-hidden="true" />
          {host}
        </span>
        <span className={styles.address}>{url}</span>
        <span className={styles.state} role="status">
          {words}
        </span>
        {!isSaved && (
          <span className={styles.actions}>
            <Button isPending={work?.status === 'working'} onPress={() => void saveLink(link)}>
              {t(words === '' ? 'reader.saveForOffline' : 'reader.tryNow')}
            </Button>
            <KeyOf command="save-link" />
          </span>
        )}
      </span>
    </div>
  )
}
