import type { ReactNode } from 'react'
import styles from './Stepper.module.css'

interface StepperProps {
  readonly label: string
  readonly value: number
  /** What can be chosen, smallest first. */
  readonly steps: readonly number[]
  /** The value in words. */
  readonly words: string
  readonly less: { readonly label: string; readonly sign: ReactNode }
  readonly more: { readonly label: string; readonly sign: ReactNode }
  readonly onChange: (value: number) => void
}

/** A number that is made smaller or larger by one step. */
export function Stepper({ label, value, steps, words, less, more, onChange }: StepperProps) {
  const smaller = steps.findLast((one) => one < value)
  const larger = steps.find((one) => one > value)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.steps}>
        <StepButton {...less} to={smaller} onChange={onChange} />
        <output className={styles.value}>{words}</output>
        <StepButton {...more} to={larger} onChange={onChange} />
      </div>
    </fieldset>
  )
}

interface StepButtonProps extends Pick<StepperProps, 'onChange'> {
  readonly label: string
  readonly sign: ReactNode
  /** The value it leads to; undefined at the end. */
  readonly to: number | undefined
}

/** At the end of the steps it stays where the focus is, and does nothing: a disabled button would lose it, and Escape with it. */
function StepButton({ label, sign, to, onChange }: StepButtonProps) {
  const press = () => to !== undefined && onChange(to)
  return (
    <button type="button" className={styles.step} aria-label={label} aria-disabled={to === undefined} onClick={press}>
      {sign}
    </button>
  )
}
