import type { MonthStorage } from '@shared/contract/storage'
import { formatBytes, storyCount } from '../design/format'
import { locale, t } from '../messages/translate'
import styles from './AgeRibbon.module.css'
import { StorageSection } from './StorageSection'

/** How old the stories are: one bar a month, as high as the room its stories take. */
export function AgeRibbon({ months }: { readonly months: readonly MonthStorage[] }) {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return null
  const largest = Math.max(...months.map(({ bytes }) => bytes), 1)
  return (
    <StorageSection title={t('storage.byAge')}>
      <div className={styles.ribbon} role="img" aria-label={describeAge(months)}>
        {months.map(({ month, articles, bytes }) => (
          <span
            key={month}
            className={styles.month}
            title={t('storage.month', { month: nameOf(month), count: articles, bytes: formatBytes(bytes) })}
          >
            <span style={{ blockSize: `${Math.max(articles > 0 ? 4 : 0, (bytes / largest) * 100)}%` }} />
          </span>
        ))}
      </div>
      <p className={styles.ends}>
        <span>{nameOf(first.month)}</span>
        {months.length > 1 && <span>{nameOf(last.month)}</span>}
      </p>
    </StorageSection>
  )
}

const monthYear = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const nameOf = (month: string): string => new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale(), monthYear)

/** The ribbon in words: its fullest month, and its span. */
function describeAge(months: readonly MonthStorage[]): string {
  const fullest = months.reduce((best, month) => (month.bytes > best.bytes ? month : best))
  const { month, articles, bytes } = fullest
  return t('storage.months', { months: months.length, month: nameOf(month), stories: storyCount(articles), bytes: formatBytes(bytes) })
}
