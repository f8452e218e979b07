import type { FeedCandidate } from '@shared/contract/feeds'
import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../design/Button'
import { t } from '../messages/translate'
import styles from './CandidateList.module.css'

interface CandidateListProps {
  readonly candidates: readonly FeedCandidate[]
  readonly onChoose: (url: string) => void
  readonly onBack: () => void
}

/** Names of formats are the same in every language. */
const formats: Readonly<Record<FeedCandidate['format'], string | null>> = { atom: 'Atom', json: 'JSON Feed', rss: 'RSS', unknown: null }

/** The feeds a page offers. */
export function CandidateList({ candidates, onChoose, onBack }: CandidateListProps) {
  return (
    <div className={styles.choice}>
      <p>{t('subscribe.offers', { count: candidates.length })}</p>
      <ul className={styles.list}>
        {candidates.map(({ url, title, format }, index) => (
          <li key={url}>
            <AriaButton autoFocus={index === 0} className={styles.candidate ?? ''} onPress={() => onChoose(url)}>
              <span className={styles.title}>{title ?? t('subscribe.unnamed')}</span>
              <span className={styles.about}>
                {formats[format] ?? t('subscribe.unknownFormat')} · {url}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
      <Button onPress={onBack}>{t('subscribe.anotherAddress')}</Button>
    </div>
  )
}
