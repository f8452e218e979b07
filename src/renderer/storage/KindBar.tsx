import type { StorageOverview } from '@shared/contract/storage'
import { formatBytes } from '../design/format'
import styles from './KindBar.module.css'

const kinds = [
  { kind: 'pictures', title: 'Pictures' },
  { kind: 'text', title: 'Texts' },
  { kind: 'media', title: 'Recordings and films' },
  { kind: 'search', title: 'Search index' },
  { kind: 'thumbnails', title: 'Small pictures for lists' },
  { kind: 'removed', title: 'Removed, can be brought back' }
] as const

/** The whole library as one bar, by kind of what it holds. */
export function KindBar({ overview: { total, kinds: bytes } }: { readonly overview: StorageOverview }) {
  const shown = kinds.filter(({ kind }) => bytes[kind] > 0).sort((a, b) => bytes[b.kind] - bytes[a.kind])
  return (
    <section aria-label="What the library takes">
      <p className={styles.total}>
        {formatBytes(total)} <span className={styles.on}>on this disk</span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ kind }) => (
          <span key={kind} className={styles.part} data-kind={kind} style={{ flexGrow: bytes[kind] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {shown.map(({ kind, title }) => (
          <li key={kind}>
            <span className={styles.key} data-kind={kind} aria-hidden="true" />
            {title} <span className={styles.bytes}>{formatBytes(bytes[kind])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
