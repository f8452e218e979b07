import type { ReactNode } from 'react'
import styles from './Quiet.module.css'

interface QuietProps {
  readonly title: string
  readonly children?: ReactNode
  readonly icon?: ReactNode
}

/** What a view shows when it has nothing to show: why, and what can be done. */
export function Quiet({ title, children, icon }: QuietProps) {
  return (
    <div className={styles.quiet}>
      {icon && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
    </div>
  )
}
