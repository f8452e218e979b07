import type { ReactNode } from 'react'
import styles from './Section.module.css'

interface SectionProps {
  readonly title: string
  /** What can be done with it, at the end of the line of its title. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** A part of a story's page, under a rule. */
export function Section({ title, tools, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {tools && <div className={styles.tools}>{tools}</div>}
      </header>
      {children}
    </section>
  )
}
