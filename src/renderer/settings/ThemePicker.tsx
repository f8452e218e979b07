import type { Settings } from '@shared/contract/settings'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './ThemePicker.module.css'

type Theme = Settings['theme']
const themes: readonly { readonly id: Theme; readonly title: string }[] = [
  { id: 'light', title: 'Light' },
  { id: 'sepia', title: 'Sepia' },
  { id: 'dark', title: 'Dark' },
  { id: 'system', title: 'System' }
]

interface ThemePickerProps {
  readonly theme: Theme
  readonly onChange: (theme: Theme) => void
}

/** Chooses the paper. */
export function ThemePicker({ theme, onChange }: ThemePickerProps) {
  const choose = (id: string) => {
    const chosen = themes.find((one) => one.id === id)
    if (chosen) onChange(chosen.id)
  }
  return (
    <RadioGroup value={theme} onChange={choose} orientation="horizontal" className={styles.group ?? ''}>
      <Label className={styles.label ?? ''}>Theme</Label>
      <div className={styles.themes}>
        {themes.map(({ id, title }) => (
          <Radio key={id} value={id} className={styles.theme ?? ''}>
            <span className={styles.swatch} data-paper={id} aria-hidden="true">
              Aa
            </span>
            {title}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
