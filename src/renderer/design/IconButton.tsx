import type { ReactNode, Ref } from 'react'
import { Button, type ButtonProps, ToggleButton, TooltipTrigger } from 'react-aria-components'
import type { CommandId } from '../commands/commands'
import { ariaKeys } from './ariaKeys'
import { useKeysOf } from './commandKeys'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip'

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label' | 'render'> {
  /** Its name for screen readers and in the tip. */
  readonly label: string
  readonly icon: ReactNode
  /** The command that does the same; the tip shows the key that the reader has for it. */
  readonly command?: CommandId
  /** The key that does the same where no command does: one of the widget the button belongs to. */
  readonly keys?: string
  /** Set for a button that stays down. */
  readonly isSelected?: boolean
  /** Drawn as if down, where the label says already which way it is. */
  readonly isLit?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that is only a picture; its name and key come up as a tip. */
export function IconButton({ label, icon, command, keys, isSelected, isLit = false, ...rest }: IconButtonProps) {
  const ofCommand = useKeysOf(command)
  const shortcuts = ariaKeys(keys === undefined ? ofCommand : [keys])
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {isSelected === undefined ? (
        <Button
          {...rest}
          aria-label={label}
          className={`${styles.button} ${isLit ? styles.lit : ''}`}
          render={(props) => <button {...props} aria-keyshortcuts={shortcuts} />}
        >
          {icon}
        </Button>
      ) : (
        <StayingButton {...rest} label={label} icon={icon} isSelected={isSelected} shortcuts={shortcuts} />
      )}
      <Tooltip text={label} keys={keys ?? ofCommand[0] ?? null} />
    </TooltipTrigger>
  )
}

interface StayingButtonProps extends Omit<IconButtonProps, 'command' | 'keys'> {
  readonly shortcuts: string | undefined
}

function StayingButton({ label, icon, isSelected, onPress, isDisabled, shortcuts, ref }: StayingButtonProps) {
  return (
    <ToggleButton
      aria-label={label}
      isSelected={isSelected ?? false}
      className={styles.button ?? ''}
      {...(onPress && { onPress })}
      {...(isDisabled !== undefined && { isDisabled })}
      {...(ref && { ref })}
      render={(props) => <button {...props} aria-keyshortcuts={shortcuts} />}
    >
      {icon}
    </ToggleButton>
  )
}
