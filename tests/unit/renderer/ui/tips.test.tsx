// @vitest-environment happy-dom
import { menuKeys } from '@shared/contract/menuKeys'
import type { Settings } from '@shared/contract/settings'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../../src/renderer/commands/commands'
import { withKeys, withMenuKeys } from '../../../../src/renderer/commands/effectiveKeys'
import { KeyOf, KeyOrName } from '../../../../src/renderer/commands/KeyOf'
import { ariaKeys } from '../../../../src/renderer/design/ariaKeys'
import { CommandKeys } from '../../../../src/renderer/design/commandKeys'
import { IconButton } from '../../../../src/renderer/design/IconButton'

type Chosen = Pick<Settings, 'keyPreset' | 'keys'>
const usual: Chosen = { keyPreset: 'offprint', keys: {} }
const shown = (chosen: Chosen) => withMenuKeys(withKeys(commands, chosen), menuKeys)

function drawn(view: ReactNode, chosen: Chosen): HTMLElement {
  const page = document.createElement('div')
  const keys = new Map(shown(chosen).map(({ id, keys }) => [id, keys]))
  page.innerHTML = renderToStaticMarkup(<CommandKeys value={keys}>{view}</CommandKeys>)
  return page
}

describe('a button of a command', () => {
  const shortcuts = (chosen: Chosen) =>
    drawn(<IconButton label="Star" icon={null} command="toggle-starred" />, chosen)
      .querySelector('button')
      ?.getAttribute('aria-keyshortcuts')

  test('tells the keys of the preset, and those the reader chose', () => {
    expect(shortcuts(usual)).toBe('S')
    expect(shortcuts({ ...usual, keyPreset: 'google-reader' })).toBe('S F')
    expect(shortcuts({ ...usual, keys: { 'toggle-starred': ['alt+F8'] } })).toBe('Alt+F8')
  })

  test('tells none where the command has none', () => {
    expect(shortcuts({ ...usual, keys: { 'toggle-starred': [] } })).toBeNull()
  })

  test('tells a key of its own that no command has', () => {
    const button = drawn(<IconButton label="Copy" icon={null} keys="c" />, usual).querySelector('button')
    expect(button?.getAttribute('aria-keyshortcuts')).toBe('C')
  })
})

describe('a hint', () => {
  const words = (view: ReactNode, chosen: Chosen) => drawn(view, chosen).textContent

  test('names the key that is in effect', () => {
    expect(words(<KeyOrName command="highlight" />, usual)).toBe('h')
    expect(words(<KeyOf command="page-down" />, { ...usual, keyPreset: 'freshrss' })).toBe('PageDown')
  })

  test('without a key names the command where a sentence needs something, and is silent elsewhere', () => {
    const without: Chosen = { ...usual, keys: { highlight: [] } }
    expect(words(<KeyOrName command="highlight" />, without)).toBe('Highlight the selected words, or choose some')
    expect(words(<KeyOf command="highlight" />, without)).toBe('')
  })
})

describe('a key of the native menu', () => {
  const keysOf = (id: string, chosen: Chosen) => shown(chosen).find((command) => command.id === id)?.keys

  test('is shown after those of the window', () => {
    expect(keysOf('export-story', usual)).toEqual(['mod+e'])
    expect(keysOf('refresh', usual)).toEqual(['r', 'mod+r'])
  })

  test('is not shown where the reader gave it to something else', () => {
    expect(keysOf('export-story', { ...usual, keys: { tags: ['mod+e'] } })).toEqual([])
    expect(keysOf('export-story', { ...usual, keys: { tags: ['mod+e t'] } })).toEqual([])
  })
})

test.each([
  [['mod+k'], false, 'Control+K'],
  [['mod+k'], true, 'Meta+K'],
  [['+', 'shift+space'], false, 'Plus Shift+Space'],
  [['g a', '?'], false, '?'],
  [['g a'], false, undefined],
  [[], false, undefined]
])('%j, on a Mac: %s, is told as %s', (keys, onMac, told) => {
  expect(ariaKeys(keys, onMac)).toBe(told)
})
