import type { RelatedAnswer } from '@shared/contract/stories'
import { ArrowLeft, ArrowRight, ChevronRight } from 'lucide-react'
import { Button } from '../design/Button'
import { formatDay } from '../design/format'
import { t } from '../messages/translate'
import { describeReasons } from './describeReason'
import type { RelatedPanelProps } from './RelatedPanel'
import styles from './StoryTimeline.module.css'
import type { TimelinePoint } from './storyTimeline'

interface StoryTimelineProps extends Pick<RelatedPanelProps, 'sourceOf' | 'onOpen' | 'onOpenStory'> {
  readonly points: readonly TimelinePoint[]
  readonly answer: RelatedAnswer
}

/** A story over time, with the place of the article being read, and the steps to the one before and after. */
export function StoryTimeline({ points, answer: { story, earlier, later }, sourceOf, onOpen, onOpenStory }: StoryTimelineProps) {
  return (
    <section aria-label={t('related.overTime')}>
      <header className={styles.header}>
        <h2 className={styles.title}>
          {story ? (
            <button type="button" className={styles.page} onClick={() => onOpenStory(story.id)}>
              {t('related.soFar')} <ChevronRight aria-hidden="true" />
            </button>
          ) : (
            t('related.soFar')
          )}
        </h2>
        {story && (
          <span className={styles.aside}>{t('related.fromSources', { articles: story.articleCount, sources: story.feedCount })}</span>
        )}
      </header>
      <ol className={styles.points}>
        {points.map((point) => (
          <Point key={point.related?.id ?? 'here'} point={point} sourceOf={sourceOf} onOpen={onOpen} />
        ))}
      </ol>
      <div className={styles.steps}>
        {earlier !== null && (
          <Button onPress={() => onOpen(earlier)}>
            <ArrowLeft aria-hidden="true" size={15} /> {t('related.earlier')}
          </Button>
        )}
        {later !== null && (
          <Button onPress={() => onOpen(later)}>
            {t('related.later')} <ArrowRight aria-hidden="true" size={15} />
          </Button>
        )}
      </div>
    </section>
  )
}

function Point({
  point: { at, title, related },
  sourceOf,
  onOpen
}: Pick<StoryTimelineProps, 'sourceOf' | 'onOpen'> & { readonly point: TimelinePoint }) {
  if (related === null) {
    return (
      <li className={styles.point} data-here="true" aria-current="true">
        <time className={styles.date}>{formatDay(at)}</time>
        <span className={styles.here}>{title}</span>
        <span className={styles.about}>{t('related.readingThis')}</span>
      </li>
    )
  }
  return (
    <li className={styles.point}>
      <time className={styles.date}>{formatDay(at)}</time>
      <button type="button" className={styles.link} data-read={related.status.isRead} onClick={() => onOpen(related.id)} dir="auto">
        {title}
      </button>
      <span className={styles.about}>{sourceOf(related.head.feedId)}</span>
      <span className={styles.why}>{describeReasons(related.why)}</span>
    </li>
  )
}
