import type { StoryId } from '@shared/contract/ids'
import type { Story } from '@shared/contract/stories'
import { formatDays } from '../design/format'
import { t } from '../messages/translate'
import styles from './Chapters.module.css'

interface ChaptersProps {
  readonly chapters: readonly Story[]
  readonly current: StoryId
  readonly onOpenStory: (id: StoryId) => void
}

/** The chapters of a long-running story, in order, each leading to its page. */
export function Chapters({ chapters, current, onOpenStory }: ChaptersProps) {
  return (
    <nav aria-label={t('stories.chapters')}>
      <ol className={styles.strip}>
        {chapters.map(({ id, chapter, title, firstAt, lastAt, articleCount }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.chapter}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => onOpenStory(id)}
            >
              <span className={styles.number}>{chapter}</span>
              <span className={styles.title} dir="auto">
                {title}
              </span>
              <span className={styles.about}>{t('stories.chapterAbout', { days: formatDays(firstAt, lastAt), count: articleCount })}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
