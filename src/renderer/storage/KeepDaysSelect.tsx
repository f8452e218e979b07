import select from '../design/Select.module.css'

const choices = [
  { days: 0, title: 'For ever' },
  { days: 7, title: 'A week' },
  { days: 30, title: 'A month' },
  { days: 90, title: 'Three months' },
  { days: 180, title: 'Half a year' },
  { days: 365, title: 'A year' },
  { days: 1095, title: 'Three years' }
] as const

interface KeepDaysSelectProps {
  readonly label: string
  /** Null: as the rule above says. */
  readonly days: number | null
  /** Whether there is a rule above. */
  readonly inherits?: boolean
  readonly onChange: (days: number | null) => void
}

/** How long stories are kept. */
export function KeepDaysSelect({ label, days, inherits = false, onChange }: KeepDaysSelectProps) {
  const isOther = days !== null && !choices.some((choice) => choice.days === days)
  return (
    <select
      aria-label={label}
      className={select.select}
      value={days ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
    >
      {inherits && <option value="">As the others</option>}
      {choices.map(({ days: value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
      {isOther && <option value={days}>{days} days</option>}
    </select>
  )
}
