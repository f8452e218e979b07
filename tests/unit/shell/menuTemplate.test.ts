import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { type MenuParts, menuTemplate } from '../../../src/main/shell/menuTemplate'
import { menuCommands } from '../../../src/shared/contract/events'
import { menuKeys } from '../../../src/shared/contract/menuKeys'
import { createTranslator } from '../../../src/shared/messages/translator'

const english = createTranslator()
const sent: string[] = []
const parts: MenuParts = {
  isMac: false,
  appName: 'Offprint',
  isDevelopment: false,
  say: (key) => english._(key),
  send: (command) => sent.push(command),
  openProjectPage: () => {}
}

function itemsOf(menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return menu.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...itemsOf(item.submenu)] : [item]))
}

describe.each([
  ['macOS', true],
  ['Windows and Linux', false]
])('the menu on %s', (_system, isMac) => {
  const items = itemsOf(menuTemplate({ ...parts, isMac }))

  test('has each of the window’s commands that belong there once, and sends it', () => {
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.toSorted()).toEqual([...menuCommands].toSorted())
  })

  test('gives no two items one key', () => {
    const accelerators = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
    expect(accelerators).toEqual([...new Set(accelerators)])
  })

  test('listens to the keys that the window shows as the menu’s, and to no others', () => {
    const heard = items.flatMap(({ id, accelerator, registerAccelerator }) =>
      accelerator && registerAccelerator !== false ? [[id, accelerator]] : []
    )
    expect(Object.fromEntries(heard)).toMatchObject({ 'prepare-offline': 'CmdOrCtrl+Shift+O', settings: 'CmdOrCtrl+,' })
    expect(heard.map(([id]) => id).toSorted()).toEqual(Object.keys(menuKeys).toSorted())
  })

  test('names every item that the system does not name', () => {
    expect(items.filter(({ label, role, type }) => !label && role === undefined && type !== 'separator')).toEqual([])
  })
})

test('the settings and the end stand in the menu of the program on macOS, in File elsewhere', () => {
  const menuOf = (isMac: boolean, at: number) => itemsOf([menuTemplate({ ...parts, isMac })[at] ?? {}]).map(({ id, role }) => id ?? role)
  expect(menuOf(true, 0)).toEqual(expect.arrayContaining(['settings', 'quit']))
  expect(menuOf(false, 0)).toEqual(expect.arrayContaining(['settings', 'quit']))
  expect(menuOf(true, 1)).not.toContain('settings')
})
