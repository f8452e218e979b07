import type { ReactNode, Ref } from 'react'
import { Button, type ButtonProps, ToggleButton, TooltipTrigger } from 'react-aria-components'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip'

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** Its name for screen readers and in the tip. */
  readonly label: string
  readonly icon: ReactNode
  /** The key that does the same, shown in the tip. */
  readonly keys?: string
  /** Set for a button that stays down. */
  readonly isSelected?: boolean
  /** Drawn as if down, where the label says already which way it is. */
  readonly isLit?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that is only a picture; its name and key come up as a tip. */
export function IconButton({ label, icon, keys, isSelected, isLit = false, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {isSelected === undefined ? (
        <Button {...rest} aria-label={label} className={`${styles.button} ${isLit ? styles.lit : ''}`}>
          {icon}
        </Button>
      ) : (
        <StayingButton {...rest} label={label} icon={icon} isSelected={isSelected} />
      )}
      <Tooltip text={label} keys={keys ?? null} />
    </TooltipTrigger>
  )
}

function StayingButton({ label, icon, isSelected, onPress, isDisabled, ref }: IconButtonProps) {
  return (
    <ToggleButton
      aria-label={label}
      isSelected={isSelected ?? false}
      className={styles.button ?? ''}
      {...(onPress && { onPress })}
      {...(isDisabled !== undefined && { isDisabled })}
      {...(ref && { ref })}
    >
      {icon}
    </ToggleButton>
  )
}
