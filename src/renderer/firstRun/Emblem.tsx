import styles from './Emblem.module.css'

/** Two printed sheets, one lifted off the other. */
export function Emblem() {
  return (
    <svg className={styles.emblem} viewBox="34 0 134 134" aria-hidden="true">
      <g className={styles.under}>
        <rect x="66" y="14" width="92" height="112" rx="2" />
        <path d="M78 34h68M78 44h68M78 54h68M78 92h68M78 102h68M78 112h40" />
      </g>
      <g className={styles.over}>
        <path className={styles.paper} d="M42 6h78l14 14v98a2 2 0 0 1-2 2H42a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z" />
        <path className={styles.fold} d="M120 6v14h14z" />
        <path className={styles.heading} d="M52 24h52" />
        <rect className={styles.picture} x="52" y="36" width="70" height="34" />
        <path className={styles.hill} d="M52 70l18-17 13 11 15-18 24 24z" />
        <circle className={styles.sun} cx="107" cy="46" r="4.5" />
        <path className={styles.lines} d="M52 80h32M52 88h32M52 96h32M52 104h24M90 80h32M90 88h32M90 96h32M90 104h28" />
      </g>
    </svg>
  )
}
