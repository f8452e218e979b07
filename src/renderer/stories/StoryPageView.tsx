import type { ArticleId, FeedId, StoryId } from '@shared/contract/ids'
import type { StoryPage } from '@shared/contract/stories'
import type { ReactNode } from 'react'
import { moveFocus } from '../design/moveFocus'
import { Chapters } from './Chapters'
import { NearStories } from './NearStories'
import { StoryDays } from './StoryDays'
import { StoryHeader } from './StoryHeader'
import { StoryNames } from './StoryNames'
import styles from './StoryPageView.module.css'
import { StorySources } from './StorySources'

export interface StoryPageViewProps {
  readonly page: StoryPage
  /** Articles to be marked as new since the reader last looked. */
  readonly newIds: ReadonlySet<ArticleId>
  readonly now: number
  readonly sourceOf: (feedId: FeedId) => string
  /** The picture above the timeline. */
  readonly lead: ReactNode
  readonly onOpen: (id: ArticleId) => void
  readonly onOpenStory: (id: StoryId) => void
  readonly onFeed: (id: FeedId) => void
  readonly onFind: (query: string) => void
  readonly onRead: (ids: readonly ArticleId[], isRead: boolean) => void
  readonly onAllRead: () => void
  readonly onSplit: (ids: readonly ArticleId[]) => void
  readonly onJoin: (other: StoryId) => void
  readonly onKeepApart: (other: StoryId) => void
}

const moveAmongArticles = moveFocus('[data-story-member]')

/** A running story on one page, up and down moving between its articles: what it is, its chapters, its articles by day, who and where, who tells it, and what is close to it. */
export function StoryPageView(props: StoryPageViewProps) {
  const { page, newIds, now, sourceOf, lead, onOpen, onOpenStory, onFeed, onFind, onRead, onAllRead, onSplit } = props
  return (
    <article className={styles.page} aria-label={page.story.title} data-story={page.story.id} tabIndex={-1} onKeyDown={moveAmongArticles}>
      <div className={styles.column}>
        <StoryHeader page={page} newCount={newIds.size} onAllRead={onAllRead} />
        {page.chapters.length > 1 && <Chapters chapters={page.chapters} current={page.story.id} onOpenStory={onOpenStory} />}
        {lead}
        <StoryDays members={page.members} newIds={newIds} now={now} sourceOf={sourceOf} onOpen={onOpen} onRead={onRead} onSplit={onSplit} />
        {page.names.length > 0 && <StoryNames names={page.names} onFind={onFind} />}
        <StorySources sources={page.sources} sourceOf={sourceOf} onFeed={onFeed} />
        {page.near.length > 0 && <NearStories {...props} near={page.near} />}
      </div>
    </article>
  )
}
