import { type KeyboardEvent, useEffect, useRef } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import styles from './Field.module.css'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with it, in words; null when nothing is. */
  readonly problem: string | null
  readonly placeholder?: string
  readonly maxLength?: number
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** Takes the focus when it appears, all of it selected. */
  readonly hasFocus?: boolean
}

/** A line to be written, with its name above and what is wrong below. */
export function Field({ label, value, onChange, problem, hasFocus = false, ...rest }: FieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (hasFocus) input.current?.select()
  }, [hasFocus])
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      validationBehavior="aria"
      autoFocus={hasFocus}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input ref={input} className={styles.input ?? ''} {...rest} spellCheck={false} />
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </TextField>
  )
}
