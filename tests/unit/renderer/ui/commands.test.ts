// @vitest-environment happy-dom
import { menuCommands } from '@shared/contract/events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandOf, commands } from '../../../../src/renderer/commands/commands'
import { followKeys } from '../../../../src/renderer/commands/followKeys'
import { matchKeys, pressName } from '../../../../src/renderer/commands/keys'

const always = commands.filter(({ when }) => when === undefined)

describe('the command table', () => {
  test('gives each key to one command', () => {
    const keys = always.flatMap((command) => command.keys)
    expect(keys).toEqual([...new Set(keys)])
  })

  test('can reach each command that has keys by pressing them', () => {
    for (const command of always) {
      for (const keys of command.keys) {
        const presses = keys.split(' ')
        expect(matchKeys(always, presses.slice(0, -1).join(' '), presses.at(-1) ?? '')).toEqual({ kind: 'command', command })
        if (presses.length > 1) expect(matchKeys(always, '', presses[0] ?? '')).toEqual({ kind: 'pending', pressed: presses[0] })
      }
    }
  })

  test.each(menuCommands)('knows the menu item %s', (id) => {
    expect(commandOf(id)?.id).toBe(id)
  })
})

describe('keys', () => {
  let ran: string[] = []
  let stop = () => {}
  beforeEach(() => {
    ran = []
    document.body.innerHTML = '<input id="line"><button id="button">b</button><div role="dialog"><p id="said" tabindex="0">d</p></div>'
    stop = followKeys(
      () => always,
      ({ id }) => ran.push(id)
    )
  })
  afterEach(() => stop())

  function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
    target.dispatchEvent(event)
    return event
  }
  const element = (id: string) => document.getElementById(id) ?? document.body

  test('run their command and are used up', () => {
    expect(press('j').defaultPrevented).toBe(true)
    expect(ran).toEqual(['next'])
  })

  test('make sequences, and a letter after them is itself again', () => {
    for (const key of ['g', 's', 's']) press(key)
    expect(ran).toEqual(['starred', 'toggle-starred'])
  })

  test('begin anew when a sequence leads nowhere', () => {
    for (const key of ['g', 'j']) press(key)
    expect(ran).toEqual(['next'])
  })

  test('tell shifted letters and space from plain ones', () => {
    press('A', { shiftKey: true })
    press(' ')
    press(' ', { shiftKey: true })
    press('?', { shiftKey: true })
    expect(ran).toEqual(['mark-all-read', 'page-down', 'page-up', 'help'])
  })

  test('do nothing while the reader types, in a dialog, or with a modifier of the system', () => {
    press('j', {}, element('line'))
    press('j', {}, element('said'))
    press('r', { ctrlKey: true })
    expect(ran).toEqual([])
  })

  test('with the command modifier run while the reader types, but for what text fields do by them', () => {
    press('k', { ctrlKey: true }, element('line'))
    press('a', { ctrlKey: true }, element('line'))
    press('k', { ctrlKey: true }, element('said'))
    expect(ran).toEqual(['palette'])
  })

  test('do nothing while a letter is put together by an input method', () => {
    press('j', { isComposing: true })
    press('Process')
    expect(ran).toEqual([])
  })

  test('leave Enter and space to a button, but not letters', () => {
    press(' ', {}, element('button'))
    press('Enter', {}, element('button'))
    press('j', {}, element('button'))
    expect(ran).toEqual(['next'])
  })

  test('are heard even where a component stops them', () => {
    element('button').addEventListener('keydown', (event) => event.stopPropagation())
    press('j', {}, element('button'))
    expect(ran).toEqual(['next'])
  })
})

describe('the name of a press', () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
  test.each([
    [{ ...plain, key: 'K', ctrlKey: true, shiftKey: true }, false, 'mod+shift+k'],
    [{ ...plain, key: 'k', metaKey: true }, true, 'mod+k'],
    [{ ...plain, key: 'k', metaKey: true }, false, null],
    [{ ...plain, key: 'k', ctrlKey: true }, true, null],
    [{ ...plain, key: 'ArrowUp', altKey: true, shiftKey: true }, false, 'alt+shift+ArrowUp'],
    [{ ...plain, key: '[', ctrlKey: true, altKey: true, getModifierState: () => true }, false, '['],
    [{ ...plain, key: '[', altKey: true }, true, '['],
    [{ ...plain, key: 'Shift', shiftKey: true }, false, null]
  ])('%j on a Mac: %s is %s', (event, onMac, name) => {
    expect(pressName(event, onMac)).toBe(name)
  })
})
