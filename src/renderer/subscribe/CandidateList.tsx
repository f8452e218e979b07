import type { FeedCandidate } from '@shared/contract/feeds'
import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../design/Button'
import styles from './CandidateList.module.css'

interface CandidateListProps {
  readonly candidates: readonly FeedCandidate[]
  readonly onChoose: (url: string) => void
  readonly onBack: () => void
}

const formats: Readonly<Record<FeedCandidate['format'], string>> = { atom: 'Atom', json: 'JSON Feed', rss: 'RSS', unknown: 'Feed' }

/** The feeds a page offers. */
export function CandidateList({ candidates, onChoose, onBack }: CandidateListProps) {
  return (
    <div className={styles.choice}>
      <p>This site offers {candidates.length} feeds. Which one?</p>
      <ul className={styles.list}>
        {candidates.map(({ url, title, format }, index) => (
          <li key={url}>
            <AriaButton autoFocus={index === 0} className={styles.candidate ?? ''} onPress={() => onChoose(url)}>
              <span className={styles.title}>{title ?? 'Feed without a name'}</span>
              <span className={styles.about}>
                {formats[format]} · {url}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
      <Button onPress={onBack}>Another address</Button>
    </div>
  )
}
