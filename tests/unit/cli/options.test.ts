import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultLibraryDirectory } from '../../../src/main/cli/options'

test('the library lies where the desktop app puts it, on each system', () => {
  const home = join('/', 'people', 'reader')
  expect(defaultLibraryDirectory('linux', {}, home)).toBe(join(home, '.config', 'Offprint', 'library'))
  expect(defaultLibraryDirectory('linux', { XDG_CONFIG_HOME: '/conf' }, home)).toBe(join('/conf', 'Offprint', 'library'))
  expect(defaultLibraryDirectory('darwin', {}, home)).toBe(join(home, 'Library', 'Application Support', 'Offprint', 'library'))
  expect(defaultLibraryDirectory('win32', { APPDATA: '/roaming' }, home)).toBe(join('/roaming', 'Offprint', 'library'))
})
