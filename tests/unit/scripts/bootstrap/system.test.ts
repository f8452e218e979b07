import { describe, expect, test } from 'vitest'
import { needsVirtualDisplay } from '../../../../scripts/bootstrap/display.mjs'
import { isNewEnough } from '../../../../scripts/bootstrap/requireNode.mjs'
import { explain, parseMissing } from '../../../../scripts/bootstrap/systemLibraries.mjs'

describe('the libraries that Electron misses', () => {
  const ldd = `
	linux-vdso.so.1 (0x00007ffc0e7f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f0a1c000000)
	libgtk-3.so.0 => not found
	libasound.so.2 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0a1b000000)`

  test('are read from what ldd says', () => {
    expect(parseMissing(ldd)).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
    expect(parseMissing('\tlibc.so.6 => /lib/libc.so.6 (0x1)')).toEqual([])
  })

  test('are named together with the one command that installs them', () => {
    const words = explain(['libgtk-3.so.0'], ['libgtk-3-0', 'xvfb'])
    expect(words).toContain('libgtk-3.so.0')
    expect(words).toContain('sudo apt-get install --no-install-recommends libgtk-3-0 xvfb\n')
  })

  test('are not blamed when only the display is missing', () => {
    expect(explain([], ['xvfb'])).toMatch(/^There is no display/)
  })
})

test.each([
  [{}, 'linux', true],
  [{ DISPLAY: ':0' }, 'linux', false],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', false],
  [{ DISPLAY: ':0', OFFPRINT_XVFB: '1' }, 'linux', true],
  [{}, 'darwin', false],
  [{}, 'win32', false]
] as const)('with %o on %s, a virtual display is needed: %s', (env, platform, isNeeded) => {
  expect(needsVirtualDisplay(env, platform)).toBe(isNeeded)
})

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true]
])('Node %s is new enough: %s', (version, isEnough) => {
  expect(isNewEnough(version)).toBe(isEnough)
})
