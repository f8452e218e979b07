import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../../src/renderer/commands/commands'
import { hidesOther, type KeyHolder, rivalsOf, withKeys } from '../../../../src/renderer/commands/effectiveKeys'
import { type KeyTable, keyPresets } from '../../../../src/renderer/commands/presets'
import { settings } from '../../../../src/shared/contract/settings'

const presets = Object.keys(keyPresets).map((name) => settings.shape.keyPreset.parse(name))

/** Pairs of commands that get in each other's way. */
function conflicts(table: readonly KeyHolder[]): readonly string[] {
  return table.flatMap((command) =>
    command.keys.flatMap((keys) => rivalsOf(table, command, keys).map((rival) => `${command.id} and ${rival.id} by ${keys}`))
  )
}

/** Commands that keys of a stored file or an older version may name are not all here. */
const known = new Set(commands.map(({ id }) => id))

describe.each(presets)('the keys of %s', (keyPreset) => {
  const table = withKeys(commands, { keyPreset, keys: {} })

  test('never stand in each other’s way', () => {
    expect(conflicts(table)).toEqual([])
  })

  test('are given as the preset names them', () => {
    for (const [id, keys] of Object.entries(keyPresets[keyPreset])) {
      if (known.has(id)) expect(table.find((command) => command.id === id)?.keys).toEqual(keys)
    }
  })

  test('leave a way to the palette, the help and the settings', () => {
    for (const id of ['palette', 'help', 'settings']) expect(table.find((command) => command.id === id)?.keys).not.toEqual([])
  })
})

test('what the reader chose holds, whatever the preset, and takes a key from whom it does not belong to by choice', () => {
  const press = fc.constantFrom('a', 'g', 'j', 'n', 'shift+a', 'mod+k', 'ArrowDown')
  const sequence = fc.oneof(
    press,
    fc.tuple(press, press).map((both) => both.join(' '))
  )
  fc.assert(
    fc.property(fc.constantFrom(...presets), fc.constantFrom(...commands), sequence, (keyPreset, { id }, keys) => {
      const table = withKeys(commands, { keyPreset, keys: { [id]: [keys] } })
      expect(table.find((command) => command.id === id)?.keys).toEqual([keys])
      expect(conflicts(table)).toEqual([])
    })
  )
})

test.each([
  ['g', 'g a', true],
  ['g a', 'g', true],
  ['g a', 'g b', false],
  ['g', 'ga', false],
  ['j', 'j', true]
])('%s and %s hide each other: %s', (one, other, hides) => {
  expect(hidesOther(one, other)).toBe(hides)
})

test('names the command that has a key, and those a shorter one would hide', () => {
  const table: KeyTable = { all: ['g a'], starred: ['g s'], next: ['j'] }
  const holders = Object.entries(table).map(([id, keys]): KeyHolder => ({ id, keys }))
  const ids = (sequence: string) => rivalsOf(holders, { id: 'new', keys: [] }, sequence).map(({ id }) => id)
  expect(ids('j')).toEqual(['next'])
  expect(ids('g')).toEqual(['all', 'starred'])
  expect(ids('k')).toEqual([])
})
