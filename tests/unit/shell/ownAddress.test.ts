import { expect, test } from 'vitest'
import { isOwnAddress, isOwnPage } from '../../../src/main/shell/ownAddress'

const devServer = 'http://localhost:5173'

test('the window loads what is its own, and nothing from the network', () => {
  for (const own of ['offprint://app/index.html', 'offprint-image://stored/x.png', 'data:image/png;base64,AA', 'blob:offprint://app/1'])
    expect(isOwnAddress(own, null), own).toBe(true)
  for (const other of ['https://example.org/', 'ws://localhost:5173/', 'file:///etc/passwd', 'not an address', ''])
    expect(isOwnAddress(other, null), other).toBe(false)
  expect(isOwnAddress('ws://localhost:5173/', devServer)).toBe(true)
})

test('only the app’s own page may be navigated to or speak to the shell', () => {
  expect(isOwnPage('offprint://app/index.html#top', null)).toBe(true)
  for (const other of [
    'offprint://application/',
    'offprint-image://app/',
    'data:text/html,hello',
    'devtools://devtools/',
    'about:blank',
    ''
  ])
    expect(isOwnPage(other, null), other).toBe(false)
  expect(isOwnPage('http://localhost:5173/index.html', devServer)).toBe(true)
  expect(isOwnPage('http://localhost:51730/', devServer)).toBe(false)
})
