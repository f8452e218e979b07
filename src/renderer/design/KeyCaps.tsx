import type { MessageKey } from '@shared/messages/catalog'
import { t } from '../messages/translate'
import styles from './KeyCaps.module.css'

const signs: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', Enter: '↵' }
const macSigns: Readonly<Record<string, string>> = { alt: '⌥', mod: '⌘', shift: '⇧' }
const names: Readonly<Record<string, MessageKey>> = {
  Escape: 'layout.keyEscape',
  alt: 'layout.keyAlt',
  mod: 'layout.keyControl',
  shift: 'layout.keyShift',
  space: 'layout.keySpace'
}

const isMac = /Mac/.test(globalThis.navigator?.userAgent ?? '')

/** What stands on a key. */
function capOf(key: string): string {
  const sign = signs[key] ?? (isMac ? macSigns[key] : undefined)
  const name = names[key]
  return sign ?? (name === undefined ? key : t(name))
}

/** Draws a key sequence such as `g a` or `shift+a` as caps. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  const presses = keys.split(' ').map((press) => press.split(/(?<=.)\+/).map(capOf))
  return (
    <kbd className={styles.keys} dir="ltr">
      {presses.map((press) => (
        <kbd key={press.join('+')} className={styles.cap}>
          {press.join(' ')}
        </kbd>
      ))}
    </kbd>
  )
}
