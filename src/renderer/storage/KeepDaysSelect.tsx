import select from '../design/Select.module.css'
import { t } from '../messages/translate'
import { keepDaysChoices } from '../settings/choices'

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
  const isOther = days !== null && !keepDaysChoices.some((choice) => choice.days === days)
  return (
    <select
      aria-label={label}
      className={select.select}
      value={days ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
    >
      {inherits && <option value="">{t('storage.asOthers')}</option>}
      {keepDaysChoices.map(({ days: value, title }) => (
        <option key={value} value={value}>
          {t(title)}
        </option>
      ))}
      {isOther && <option value={days}>{t('storage.days', { days })}</option>}
    </select>
  )
}
