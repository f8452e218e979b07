import type { ReactNode } from 'react'
import styles from './StorageSection.module.css'

/** One part of the storage page, under its name. */
export function StorageSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  )
}
