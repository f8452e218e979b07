import styles from './FilterField.module.css'

interface FilterFieldProps {
  /** What is looked for, as its name and in its place while it is empty. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A line that narrows what is listed below it. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  return (
    <input
      type="search"
      className={styles.field}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
