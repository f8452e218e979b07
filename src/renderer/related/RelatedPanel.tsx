import type { Article } from '@shared/contract/articles'
import type { FeedId, StoryId } from '@shared/contract/ids'
import type { RelatedAnswer } from '@shared/contract/stories'
import type { ReactNode } from 'react'
import { Button } from '../design/Button'
import { storyCount } from '../design/format'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { anyNameQuery } from '../stories/nameQuery'
import { RelatedItem } from './RelatedItem'
import styles from './RelatedPanel.module.css'
import { StoryTimeline } from './StoryTimeline'
import { sharedNames } from './sharedNames'
import { storyTimeline } from './storyTimeline'

export interface RelatedPanelProps {
  readonly article: Article
  /** Null while it is looked for. */
  readonly answer: RelatedAnswer | null
  readonly problem: string | null
  readonly sourceOf: (feedId: FeedId) => string
  readonly onOpen: (id: Article['id']) => void
  readonly onOpenStory: (id: StoryId) => void
  /** Finds what a query finds, newest first. */
  readonly onFind: (query: string) => void
}

/** Under a story: the same story told before, after and elsewhere, stories like it, stories that link here; each with why. */
export function RelatedPanel({ article, answer, problem, sourceOf, onOpen, onOpenStory, onFind }: RelatedPanelProps) {
  const alike = answer ? sharedNames(answer.related) : []
  const timeline = answer ? storyTimeline(article, answer.related) : []
  const others = answer?.related.filter(({ kind }) => kind !== 'story') ?? []
  return (
    <section
      className={styles.panel}
      aria-label={t('related.stories')}
      aria-busy={answer === null && problem === null}
      tabIndex={-1}
      data-related
    >
      {problem !== null && <p className={styles.nothing}>{say(problem)}</p>}
      {answer && timeline.length > 0 && (
        <StoryTimeline points={timeline} answer={answer} sourceOf={sourceOf} onOpen={onOpen} onOpenStory={onOpenStory} />
      )}
      {others.length > 0 && (
        <Group title={t('related.related')} aside={storyCount(others.length)}>
          {others.map((related) => (
            <RelatedItem key={related.id} related={related} source={sourceOf(related.head.feedId)} onOpen={onOpen} />
          ))}
        </Group>
      )}
      {alike.length > 0 && (
        <div>
          <Button onPress={() => onFind(anyNameQuery(alike))}>{t('related.moreLikeThis')}</Button>
        </div>
      )}
      {article.backlinks.length > 0 && <Backlinks article={article} onOpen={onOpen} />}
      {answer && answer.related.length === 0 && article.backlinks.length === 0 && <p className={styles.nothing}>{t('related.nothing')}</p>}
    </section>
  )
}

function Backlinks({ article, onOpen }: Pick<RelatedPanelProps, 'article' | 'onOpen'>) {
  return (
    <Group title={t('related.linkHere')} aside={null}>
      {article.backlinks.map(({ id, title }) => (
        <li key={id}>
          <button type="button" className={styles.backlink} onClick={() => onOpen(id)} dir="auto">
            {title}
          </button>
        </li>
      ))}
    </Group>
  )
}

function Group({ title, aside, children }: { readonly title: string; readonly aside: string | null; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {aside !== null && <span className={styles.aside}>{aside}</span>}
      </header>
      <ul>{children}</ul>
    </section>
  )
}
