const isMac = /Mac/.test(globalThis.navigator?.userAgent ?? '')

const names: Readonly<Record<string, string>> = { '+': 'Plus', alt: 'Alt', shift: 'Shift', space: 'Space' }

/**
 * Keys as `aria-keyshortcuts` has them (WAI-ARIA 1.2 §6.7): `Control+K ?`. A space means “or” there, so that sequences can't be said;
 * undefined where nothing else is left.
 */
export function ariaKeys(keys: readonly string[], onMac = isMac): string | undefined {
  const presses = keys.filter((sequence) => !sequence.includes(' '))
  return presses.length === 0 ? undefined : presses.map((press) => ariaPress(press, onMac)).join(' ')
}

function ariaPress(press: string, onMac: boolean): string {
  return press
    .split(/(?<=.)\+/)
    .map((key) => {
      if (key === 'mod') return onMac ? 'Meta' : 'Control'
      return names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
    })
    .join('+')
}
