import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isCommandLine } from '../../../src/main/cli/isCommandLine'
import { defaultLibraryDirectory } from '../../../src/main/cli/options'

test('the library lies where the desktop app puts it, on each system', () => {
  const home = join('/', 'people', 'reader')
  expect(defaultLibraryDirectory('linux', {}, home)).toBe(join(home, '.config', 'Offprint', 'library'))
  expect(defaultLibraryDirectory('linux', { XDG_CONFIG_HOME: '/conf' }, home)).toBe(join('/conf', 'Offprint', 'library'))
  expect(defaultLibraryDirectory('darwin', {}, home)).toBe(join(home, 'Library', 'Application Support', 'Offprint', 'library'))
  expect(defaultLibraryDirectory('win32', { APPDATA: '/roaming' }, home)).toBe(join('/roaming', 'Offprint', 'library'))
})

test('a command makes it a command line program; an address or nothing opens the window', () => {
  expect(isCommandLine(['list', '--json'])).toBe(true)
  expect(isCommandLine(['--json', 'search', 'trams'])).toBe(true)
  expect(isCommandLine([])).toBe(false)
  expect(isCommandLine(['https://example.org/feed'])).toBe(false)
  expect(isCommandLine(['--screenshot', 'list.png'])).toBe(false)
})
