import type { FeedId } from '@shared/contract/ids'
import type { RulePreview } from '@shared/contract/rules'
import { formatShortDate } from '../design/format'
import { useNow } from '../design/useNow'
import { t } from '../messages/translate'
import styles from './RulePreviewPane.module.css'
import type { PreviewState } from './usePreview'

interface RulePreviewPaneProps {
  readonly state: PreviewState
  /** The titles of feeds. */
  readonly sources: ReadonlyMap<FeedId, string>
  /** What is shown is of an earlier query. */
  readonly isStale: boolean
}

/** What a rule would have found among the stories that are saved. */
export function RulePreviewPane({ state, sources, isStale }: RulePreviewPaneProps) {
  return (
    <section className={styles.preview} aria-label={t('rules.preview')} data-stale={isStale}>
      <p role="status" className={styles.count}>
        {countWords(state)}
      </p>
      {state.status === 'failed' && <p role="alert">{state.message}</p>}
      {state.status === 'found' && state.preview.newest.length > 0 && <Newest preview={state.preview} sources={sources} />}
    </section>
  )
}

function countWords(state: PreviewState): string {
  switch (state.status) {
    case 'nothing':
      return t('rules.previewNothing')
    case 'looking':
      return t('rules.looking')
    case 'failed':
      return ''
    case 'found':
      return state.preview.problems.length > 0 ? t('rules.previewWrong') : t('rules.matches', { count: state.preview.total })
  }
}

function Newest({ preview, sources }: { readonly preview: RulePreview } & Pick<RulePreviewPaneProps, 'sources'>) {
  const now = useNow()
  return (
    <ul className={styles.newest} aria-label={t('rules.newest')}>
      {preview.newest.map(({ id, title, feedId, publishedAt }) => (
        <li key={id} className={styles.story}>
          <span className={styles.title} dir="auto">
            {title}
          </span>
          <span className={styles.about}>
            <bdi>{sources.get(feedId)}</bdi> · {formatShortDate(publishedAt, now)}
          </span>
        </li>
      ))}
    </ul>
  )
}
