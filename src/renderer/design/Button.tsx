import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  /** `primary`: the one thing to do here · `quiet`: beside it · `plain`: a word that can be pressed. */
  readonly look?: 'primary' | 'quiet' | 'plain'
}

/** A button with words. */
export function Button({ children, look = 'quiet', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[look]}`}>
      {children}
    </AriaButton>
  )
}
