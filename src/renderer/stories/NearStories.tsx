import type { Story } from '@shared/contract/stories'
import { Button } from '../design/Button'
import { formatDays } from '../design/format'
import { t } from '../messages/translate'
import styles from './NearStories.module.css'
import { Section } from './Section'
import type { StoryPageViewProps } from './StoryPageView'

interface NearStoriesProps extends Pick<StoryPageViewProps, 'onOpenStory' | 'onJoin' | 'onKeepApart'> {
  readonly near: readonly Story[]
}

/** Stories that this one could be joined with, or is to be kept apart from for good. */
export function NearStories({ near, onOpenStory, onJoin, onKeepApart }: NearStoriesProps) {
  return (
    <Section title={t('stories.near')}>
      <ul>
        {near.map(({ id, title, articleCount, feedCount, firstAt, lastAt }) => (
          <li key={id} className={styles.story}>
            <div className={styles.words}>
              <button type="button" className={styles.title} onClick={() => onOpenStory(id)} dir="auto">
                {title}
              </button>
              <p className={styles.about}>
                {t('stories.about', { articles: articleCount, sources: feedCount, days: formatDays(firstAt, lastAt) })}
              </p>
            </div>
            <Button aria-label={t('stories.joinWith', { title })} onPress={() => onJoin(id)}>
              {t('stories.join')}
            </Button>
            <Button aria-label={t('stories.neverJoinWith', { title })} onPress={() => onKeepApart(id)}>
              {t('stories.neverJoin')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
