import { type Settings, settings as settingsSchema } from '@shared/contract/settings'
import { RotateCcw } from 'lucide-react'
import { IconButton } from '../design/IconButton'
import select from '../design/Select.module.css'
import { Switch } from '../design/Switch'
import { type SettingsPatch, useSettings } from '../library/useSettings'
import { t } from '../messages/translate'
import styles from './SettingControl.module.css'
import type { SettingOption, SettingRow } from './settingsTable'
import { useVoices } from './useVoices'

const defaults: Settings = settingsSchema.parse({})

/** One setting: its name, what it does, what is chosen, and a way back to what is usual. */
export function SettingControl({ row }: { readonly row: SettingRow }) {
  const [settings, change] = useSettings()
  const value = settings[row.key]
  const set = (chosen: unknown) => change(patchOf(row, chosen))
  const isUsual = value === defaults[row.key]
  return (
    <li className={styles.row} data-setting={row.key}>
      {row.options === null ? (
        <Switch title={t(row.title)} about={t(row.about)} isOn={value === true} onChange={set} />
      ) : (
        <label htmlFor={controlId(row)} className={styles.choice}>
          <span className={styles.title}>{t(row.title)}</span>
          <span className={styles.about}>{t(row.about)}</span>
          {row.options === 'voices' ? (
            <VoiceSelect row={row} value={String(value)} onChange={set} />
          ) : (
            <Choices row={row} value={value} options={row.options} onChange={set} />
          )}
        </label>
      )}
      <span className={styles.reset}>
        {!isUsual && (
          <IconButton label={t('settings.reset', { setting: t(row.title) })} icon={<RotateCcw />} onPress={() => set(defaults[row.key])} />
        )}
      </span>
    </li>
  )
}

/** Only what the contract allows is ever set. */
function patchOf({ key }: SettingRow, value: unknown): SettingsPatch {
  return { [key]: settingsSchema.parse({ [key]: value })[key] }
}

interface ChoicesProps {
  readonly row: SettingRow
  readonly value: unknown
  readonly options: readonly SettingOption[]
  readonly onChange: (value: string | number) => void
}

function Choices({ row, value, options, onChange }: ChoicesProps) {
  const isOther = !options.some((option) => option.value === value)
  return (
    <select
      id={controlId(row)}
      className={select.select}
      value={String(value)}
      onChange={(event) => {
        const option = options.find((one) => String(one.value) === event.target.value)
        if (option) onChange(option.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={String(option.value)}>
          {option.words()}
        </option>
      ))}
      {isOther && <option value={String(value)}>{String(value)}</option>}
    </select>
  )
}

function VoiceSelect({ row, value, onChange }: Omit<ChoicesProps, 'options'> & { readonly value: string }) {
  const voices = useVoices()
  const options = [
    { value: '', words: () => t('settings.voiceByLanguage') },
    ...voices.map((voice) => ({ value: voice.name, words: () => t('settings.voiceNamed', { name: voice.name, language: voice.lang }) }))
  ]
  return <Choices row={row} value={value} options={options} onChange={onChange} />
}

/** The element that a setting is changed by. */
export const controlId = ({ key }: Pick<SettingRow, 'key'>): string => `setting-${key}`
