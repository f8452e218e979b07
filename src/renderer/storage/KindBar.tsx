import type { StorageOverview } from '@shared/contract/storage'
import { formatBytes } from '../design/format'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import styles from './KindBar.module.css'

const kinds = [
  { kind: 'pictures', title: 'storage.kindPictures' },
  { kind: 'text', title: 'storage.kindText' },
  { kind: 'media', title: 'storage.kindMedia' },
  { kind: 'search', title: 'storage.kindSearch' },
  { kind: 'thumbnails', title: 'storage.kindThumbnails' },
  { kind: 'removed', title: 'storage.kindRemoved' }
] as const

/** The whole library as one bar, by kind of what it holds. */
export function KindBar({ overview: { total, kinds: bytes } }: { readonly overview: StorageOverview }) {
  const shown = kinds.filter(({ kind }) => bytes[kind] > 0).sort((a, b) => bytes[b.kind] - bytes[a.kind])
  return (
    <section aria-label={t('storage.kinds')}>
      <p className={styles.total}>
        <Words of="storage.total" parts={{ size: <>{formatBytes(total)}</>, on: <span className={styles.on} /> }} />
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
            {t(title)} <span className={styles.bytes}>{formatBytes(bytes[kind])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
