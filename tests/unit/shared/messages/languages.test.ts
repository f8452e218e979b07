import { expect, test } from 'vitest'
import { localeOf, matchLanguage } from '../../../../src/shared/messages/languages'

test.each([
  [['de-AT', 'en'], 'de'],
  [['nl', 'fr-CA'], 'fr'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-TW'], 'en'],
  [['c', 'not a locale', 'es-MX'], 'es'],
  [[], 'en']
])('of %j the interface speaks %s', (preferred, language) => {
  expect(matchLanguage(preferred)).toBe(language)
})

test('dates follow the reader’s own region where it is of the chosen language', () => {
  expect(localeOf('en', ['de-AT', 'en-GB'])).toBe('en-GB')
  expect(localeOf('ar', ['en-US', 'c'])).toBe('ar')
  expect(localeOf('zh-Hans', ['zh-TW', 'zh-Hans-SG'])).toBe('zh-Hans-SG')
})
