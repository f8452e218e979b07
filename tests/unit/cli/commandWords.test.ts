import { expect, test } from 'vitest'
import { commandWords } from '../../../src/main/cli/commandWords'

test('a command makes it a command line program', () => {
  expect(commandWords(['list', '--json'])).toEqual(['list', '--json'])
  expect(commandWords(['--help'])).toEqual(['--help'])
})

test('options before the command count as its own, and the switches of Chromium are left out', () => {
  expect(commandWords(['--no-sandbox', '--library', 'list', '--json', 'search', '--', '-trams'])).toEqual([
    'search',
    '--library',
    'list',
    '--json',
    '--',
    '-trams'
  ])
  expect(commandWords(['--library=news', 'stats'])).toEqual(['stats', '--library=news'])
})

test.each([[[]], [['https://example.org/feed']], [['--screenshot', 'list.png']], [['--library', 'list']], [['frobnicate', 'list']]])(
  'opens the window: %j',
  (argv) => {
    expect(commandWords(argv)).toBeNull()
  }
)
