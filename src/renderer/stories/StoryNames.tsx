import type { StoryName } from '@shared/contract/stories'
import { formatCount } from '../design/format'
import { t } from '../messages/translate'
import { nameQuery } from './nameQuery'
import { namesByKind } from './namesByKind'
import { Section } from './Section'
import styles from './StoryNames.module.css'

interface StoryNamesProps {
  readonly names: readonly StoryName[]
  readonly onFind: (query: string) => void
}

/** Who and where: each name leads to all saved stories that have it. */
export function StoryNames({ names, onFind }: StoryNamesProps) {
  return (
    <Section title={t('stories.whoAndWhere')}>
      <dl className={styles.kinds}>
        {namesByKind(names).map((group) => (
          <div key={group.kind} className={styles.kind}>
            <dt className={styles.title}>{t('stories.kind', { kind: group.kind })}</dt>
            <dd className={styles.names}>
              {group.names.map(({ text, count }) => (
                <button
                  key={text}
                  type="button"
                  className={styles.name}
                  title={t('stories.namedBy', { count, name: text })}
                  onClick={() => onFind(nameQuery(text))}
                >
                  <span dir="auto">{text}</span> <span className={styles.count}>{formatCount(count)}</span>
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
