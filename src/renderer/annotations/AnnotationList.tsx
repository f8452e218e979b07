import type { ListedAnnotation } from '@shared/contract/annotations'
import type { ArticleId } from '@shared/contract/ids'
import { Button } from '../design/Button'
import { formatDay } from '../design/format'
import { moveFocus } from '../design/moveFocus'
import { t } from '../messages/translate'
import styles from './AnnotationList.module.css'
import { PassageLine } from './PassageLine'

interface AnnotationListProps {
  /** Those of one story stand together. */
  readonly annotations: readonly ListedAnnotation[]
  readonly currentId: ArticleId | null
  readonly hasMore: boolean
  readonly onOpen: (annotation: ListedAnnotation) => void
  readonly onMore: () => void
}

const moveAmongLines = moveFocus('[data-annotation-line] > button')

/** Passages and notes under the headlines of their stories. Up and down move between them. */
export function AnnotationList({ annotations, currentId, hasMore, onOpen, onMore }: AnnotationListProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only moves the focus between the buttons inside
    <div className={styles.list} data-list="" onKeyDown={moveAmongLines}>
      {byStory(annotations).map((story) => (
        <StoryGroup key={story[0].articleId} story={story} isCurrent={story[0].articleId === currentId} onOpen={onOpen} />
      ))}
      {hasMore && (
        <div className={styles.more}>
          <Button onPress={onMore}>{t('annotations.more')}</Button>
        </div>
      )}
    </div>
  )
}

type StoryAnnotations = readonly [ListedAnnotation, ...ListedAnnotation[]]

interface StoryGroupProps extends Pick<AnnotationListProps, 'onOpen'> {
  readonly story: StoryAnnotations
  readonly isCurrent: boolean
}

function StoryGroup({ story, isCurrent, onOpen }: StoryGroupProps) {
  const { title, feedTitle, publishedAt } = story[0]
  return (
    <section className={styles.story} aria-label={title} data-current={isCurrent}>
      <h3 className={styles.headline} dir="auto">
        {title}
      </h3>
      <p className={styles.about}>
        <span dir="auto">{feedTitle}</span> · {formatDay(publishedAt)}
      </p>
      <ul className={styles.lines}>
        {story.map((annotation) => (
          <li key={annotation.id} data-annotation-line="">
            <PassageLine annotation={annotation} label={t('annotations.openAt', { title })} onPress={() => onOpen(annotation)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function byStory(annotations: readonly ListedAnnotation[]): readonly StoryAnnotations[] {
  const stories: [ListedAnnotation, ...ListedAnnotation[]][] = []
  for (const annotation of annotations) {
    const open = stories.at(-1)
    if (open?.[0].articleId === annotation.articleId) open.push(annotation)
    else stories.push([annotation])
  }
  return stories
}
