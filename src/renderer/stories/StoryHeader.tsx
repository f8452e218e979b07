import type { StoryPage } from '@shared/contract/stories'
import { CheckCheck } from 'lucide-react'
import { Button } from '../design/Button'
import { formatDays, plural } from '../design/format'
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
      <p className={styles.kicker}>{chapters.length > 1 ? `Story, chapter ${story.chapter} of ${chapters.length}` : 'Story'}</p>
      <h1 className={styles.title} dir="auto">
        {story.title}
      </h1>
      <p className={styles.about}>
        {plural(story.articleCount, 'article')} from {plural(story.feedCount, 'source')}, {formatDays(story.firstAt, story.lastAt)}
      </p>
      <div className={styles.state}>
        {newCount > 0 && <span className={styles.new}>{plural(newCount, 'article')} new since you last looked</span>}
        {unread === 0 ? (
          <span className={styles.read}>You have read all of it</span>
        ) : (
          <Button onPress={onAllRead}>
            <CheckCheck aria-hidden="true" size={15} /> Mark the story read
          </Button>
        )}
      </div>
    </header>
  )
}
