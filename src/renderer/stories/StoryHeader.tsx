import type { StoryPage } from '@shared/contract/stories'
import { CheckCheck } from 'lucide-react'
import { Button } from '../design/Button'
import { formatDays } from '../design/format'
import { t } from '../messages/translate'
import styles from './StoryHeader.module.css'

interface StoryHeaderProps {
  readonly page: StoryPage
  readonly newCount: number
  readonly onAllRead: () => void
}

/** What a story is: its name, how many tell it, from when to when, and what of it is new. */
export function StoryHeader({ page: { story, chapters, members }, newCount, onAllRead }: StoryHeaderProps) {
  const unread = members.filter(({ status }) => !status.isRead).length
  return (
    <header className={styles.header}>
      <p className={styles.kicker}>
        {chapters.length > 1 ? t('stories.kickerChapter', { chapter: story.chapter, count: chapters.length }) : t('stories.kicker')}
      </p>
      <h1 className={styles.title} dir="auto">
        {story.title}
      </h1>
      <p className={styles.about}>
        {t('stories.about', {
          articles: story.articleCount,
          sources: story.feedCount,
          days: formatDays(story.firstAt, story.lastAt)
        })}
      </p>
      <div className={styles.state}>
        {newCount > 0 && <span className={styles.new}>{t('stories.newCount', { count: newCount })}</span>}
        {unread === 0 ? (
          <span className={styles.read}>{t('stories.readAll')}</span>
        ) : (
          <Button onPress={onAllRead}>
            <CheckCheck aria-hidden="true" size={15} /> {t('stories.markStoryRead')}
          </Button>
        )}
      </div>
    </header>
  )
}
