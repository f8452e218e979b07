import type { MonthStorage } from '@shared/contract/storage'
import { formatBytes, plural } from '../design/format'
import styles from './AgeRibbon.module.css'
import { StorageSection } from './StorageSection'

const monthYear = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** How old the stories are: one bar a month, as high as the room its stories take. */
export function AgeRibbon({ months }: { readonly months: readonly MonthStorage[] }) {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return null
  const largest = Math.max(...months.map(({ bytes }) => bytes), 1)
  return (
    <StorageSection title="By age">
      <div className={styles.ribbon} role="img" aria-label={describeAge(months)}>
        {months.map(({ month, articles, bytes }) => (
          <span
            key={month}
            className={styles.month}
            title={`${nameOf(month)}: ${plural(articles, 'story', 'stories')}, ${formatBytes(bytes)}`}
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

const nameOf = (month: string): string => monthYear.format(Date.parse(`${month}-01T00:00:00Z`))

/** The ribbon in words: its fullest month, and its span. */
function describeAge(months: readonly MonthStorage[]): string {
  const fullest = months.reduce((best, month) => (month.bytes > best.bytes ? month : best))
  const span = plural(months.length, 'month')
  return `${span} of stories; most room goes to ${nameOf(fullest.month)}, ${plural(fullest.articles, 'story', 'stories')} in ${formatBytes(fullest.bytes)}`
}
