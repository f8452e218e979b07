import type { ArticleId } from '@shared/contract/ids'
import { tagQuery } from '@shared/text/queryEdit'
import { Tag } from 'lucide-react'
import { t } from '../messages/translate'
import { useArticleState } from '../replica/useItems'
import styles from './StoryTags.module.css'

interface StoryTagsProps {
  readonly id: ArticleId
  readonly onFind: (query: string) => void
}

/** The reader's own labels of a story; each leads to all stories that carry it. */
export function StoryTags({ id, onFind }: StoryTagsProps) {
  const tags = useArticleState(id)?.tags ?? []
  if (tags.length === 0) return null
  return (
    <ul className={styles.tags} aria-label={t('tags.storyTags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" className={styles.tag} title={t('tags.showTagged', { tag })} onClick={() => onFind(tagQuery(tag))}>
            <Tag aria-hidden="true" />
            <span dir="auto">{tag}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
