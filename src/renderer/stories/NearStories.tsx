import type { Story } from '@shared/contract/stories'
import { Button } from '../design/Button'
import { formatDays, plural } from '../design/format'
import styles from './NearStories.module.css'
import { Section } from './Section'
import type { StoryPageViewProps } from './StoryPageView'

interface NearStoriesProps extends Pick<StoryPageViewProps, 'onOpenStory' | 'onJoin' | 'onKeepApart'> {
  readonly near: readonly Story[]
}

/** Stories that this one could be joined with, or is to be kept apart from for good. */
export function NearStories({ near, onOpenStory, onJoin, onKeepApart }: NearStoriesProps) {
  return (
    <Section title="Close to this story">
      <ul>
        {near.map(({ id, title, articleCount, feedCount, firstAt, lastAt }) => (
          <li key={id} className={styles.story}>
            <div className={styles.words}>
              <button type="button" className={styles.title} onClick={() => onOpenStory(id)} dir="auto">
                {title}
              </button>
              <p className={styles.about}>
                {plural(articleCount, 'article')} from {plural(feedCount, 'source')}, {formatDays(firstAt, lastAt)}
              </p>
            </div>
            <Button aria-label={`Join with “${title}”`} onPress={() => onJoin(id)}>
              Join
            </Button>
            <Button aria-label={`Never join with “${title}”`} onPress={() => onKeepApart(id)}>
              Never join
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
