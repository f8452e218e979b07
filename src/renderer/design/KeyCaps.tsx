import styles from './KeyCaps.module.css'

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  shift: 'Shift',
  space: 'Space'
}

/** Draws a key sequence such as `g a` or `shift+a` as caps. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  const presses = keys.split(' ').map((press) => press.split(/(?<=.)\+/).map((key) => names[key] ?? key))
  return (
    <kbd className={styles.keys}>
      {presses.map((press) => (
        <kbd key={press.join('+')} className={styles.cap}>
          {press.join(' ')}
        </kbd>
      ))}
    </kbd>
  )
}
