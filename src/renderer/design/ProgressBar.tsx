import styles from './ProgressBar.module.css'

interface ProgressBarProps {
  readonly label: string
  readonly done: number
  /** 0: not known yet. */
  readonly total: number
}

/** How far a long work is. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100))
  return (
    <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={share}>
      <div className={styles.done} style={{ inlineSize: `${share}%` }} />
    </div>
  )
}
