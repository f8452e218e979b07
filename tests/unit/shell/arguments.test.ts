import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseArguments } from '../../../src/main/shell/arguments'

test('reads its own options in both spellings and lets others pass', () => {
  const args = parseArguments(['--no-sandbox', '--library', 'news', '--screenshot=shot.png', '--disable-gpu'], resolve('/home'))
  expect(args).toEqual({ library: resolve('/home/news'), screenshot: resolve('/home/shot.png'), address: null })
})

test('takes a feed or web address, and nothing that only looks like one', () => {
  expect(parseArguments(['feed:https://example.org/feed'], '/').address).toBe('feed:https://example.org/feed')
  expect(parseArguments(['https://example.org/'], '/').address).toBe('https://example.org/')
  expect(parseArguments(['file:///etc/passwd', 'javascript:alert(1)'], '/').address).toBeNull()
})

test('an option without a value counts as absent', () => {
  expect(parseArguments(['--library'], '/').library).toBeNull()
})
