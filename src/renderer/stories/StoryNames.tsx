import type { StoryName } from '@shared/contract/stories'
import { formatCount, plural } from '../design/format'
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
    <Section title="Who and where">
      <dl className={styles.kinds}>
        {namesByKind(names).map((group) => (
          <div key={group.title} className={styles.kind}>
            <dt className={styles.title}>{group.title}</dt>
            <dd className={styles.names}>
              {group.names.map(({ text, count }) => (
                <button
                  key={text}
                  type="button"
                  className={styles.name}
                  title={describe(text, count)}
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

const describe = (text: string, count: number): string =>
  `Named by ${plural(count, 'article')} here. Press for every saved story that names ${text}.`
