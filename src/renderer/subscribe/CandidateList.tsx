import type { FeedCandidate } from '@shared/contract/feeds'
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
        {candidates.map(({ url, title, format }) => (
          <li key={url}>
            <button type="button" className={styles.candidate} onClick={() => onChoose(url)}>
              <span className={styles.title}>{title ?? url}</span>
              <span className={styles.about}>
                {formats[format]} · {url}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button onPress={onBack}>Another address</Button>
    </div>
  )
}
