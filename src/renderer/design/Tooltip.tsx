import { Tooltip as AriaTooltip } from 'react-aria-components'
import { KeyCaps } from './KeyCaps'
import styles from './Tooltip.module.css'

/** The words that come up beside a picture button, with its key. */
export function Tooltip({ text, keys }: { readonly text: string; readonly keys: string | null }) {
  return (
    <AriaTooltip className={styles.tip ?? ''} offset={6}>
      {text}
      {keys !== null && <KeyCaps keys={keys} />}
    </AriaTooltip>
  )
}
