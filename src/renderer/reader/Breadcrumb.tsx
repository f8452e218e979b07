import type { Article } from '@shared/contract/articles'
import type { StoryId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import type { Story } from '@shared/contract/stories'
import { t } from '../messages/translate'
import { useFeeds } from '../replica/useFeeds'
import styles from './Breadcrumb.module.css'
import { folderTrail } from './folderTrail'

export interface BreadcrumbProps {
  readonly article: Pick<Article, 'feedId' | 'feedTitle' | 'sections'>
  /** The running story it belongs to; null when it stands alone, or that is not known yet. */
  readonly story: Story | null
  readonly onShow: (scope: Scope) => void
  readonly onOpenStory: (id: StoryId) => void
}

/** Where an article is from, from folder to story; each part leads there. */
export function Breadcrumb({ article, story, onShow, onOpenStory }: BreadcrumbProps) {
  const feeds = useFeeds()
  const folders = feeds ? folderTrail(feeds, article.feedId) : []
  return (
    <nav aria-label={t('reader.trail')} className={styles.trail}>
      <ol>
        {folders.map(({ id, name }) => (
          <Crumb key={id} name={name} title={t('reader.showAllIn', { name })} onPress={() => onShow({ kind: 'folder', folderId: id })} />
        ))}
        <Crumb name={article.feedTitle} isFeed onPress={() => onShow({ kind: 'feed', feedId: article.feedId })} />
        {article.sections.map((name) => (
          <Crumb key={name} name={name} title={t('reader.showAllIn', { name })} onPress={() => onShow({ kind: 'section', name })} />
        ))}
        {story && story.articleCount > 1 && (
          <Crumb
            name={story.title}
            title={t('reader.openStoryPage', { title: story.title })}
            isStory
            onPress={() => onOpenStory(story.id)}
          />
        )}
      </ol>
    </nav>
  )
}

interface CrumbProps {
  readonly name: string
  readonly title?: string
  readonly isFeed?: boolean
  readonly isStory?: boolean
  readonly onPress: () => void
}

function Crumb({ name, title, isFeed = false, isStory = false, onPress }: CrumbProps) {
  return (
    <li className={isStory ? styles.story : undefined}>
      <button type="button" className={isFeed ? styles.feed : undefined} title={title} onClick={onPress} dir="auto">
        {name}
      </button>
    </li>
  )
}
