import type { FeedId } from '@shared/contract/ids'
import type { StoryPage } from '@shared/contract/stories'
import { t } from '../messages/translate'
import { Section } from './Section'
import styles from './StorySources.module.css'

interface StorySourcesProps {
  readonly sources: StoryPage['sources']
  readonly sourceOf: (feedId: FeedId) => string
  readonly onFeed: (id: FeedId) => void
}

/** Who tells the story, and how much of it. */
export function StorySources({ sources, sourceOf, onFeed }: StorySourcesProps) {
  const most = Math.max(1, ...sources.map(({ articles }) => articles))
  return (
    <Section title={t('stories.sources')}>
      <ul className={styles.sources}>
        {sources.map(({ feedId, articles }) => (
          <li key={feedId} className={styles.source}>
            <button type="button" className={styles.name} onClick={() => onFeed(feedId)} dir="auto">
              {sourceOf(feedId)}
            </button>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ inlineSize: `${(100 * articles) / most}%` }} />
            </span>
            <span className={styles.count}>{t('stories.articles', { count: articles })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
