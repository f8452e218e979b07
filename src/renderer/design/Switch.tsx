import styles from './Switch.module.css'

interface SwitchProps {
  readonly title: string
  /** What it means, under the title. */
  readonly about: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that is on or off, with what that means. */
export function Switch({ title, about, isOn, onChange }: SwitchProps) {
  return (
    <button type="button" role="switch" aria-checked={isOn} className={styles.switch} onClick={() => onChange(!isOn)}>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.about}>{about}</span>
      </span>
      <span className={styles.track} aria-hidden="true" />
    </button>
  )
}

interface BareSwitchProps extends Pick<SwitchProps, 'isOn' | 'onChange'> {
  readonly label: string
}

/** One whose words stand beside it: its name is for screen readers. */
export function BareSwitch({ label, isOn, onChange }: BareSwitchProps) {
  return (
    <button type="button" role="switch" aria-label={label} aria-checked={isOn} className={styles.switch} onClick={() => onChange(!isOn)}>
      <span className={styles.track} aria-hidden="true" />
    </button>
  )
}
