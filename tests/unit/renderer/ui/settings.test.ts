import { describe, expect, test } from 'vitest'
import { findSettings } from '../../../../src/renderer/settings/findSettings'
import { settingsTable } from '../../../../src/renderer/settings/settingsTable'
import { settings } from '../../../../src/shared/contract/settings'

/** Chosen by hand (widths) or in an editor of its own (keys). */
const elsewhere = ['keys', 'sidebarWidth', 'timelineWidth']
const defaults = settings.parse({})

describe('the settings view', () => {
  test('holds everything that a person may choose, once', () => {
    expect([...settingsTable.map(({ key }) => key), ...elsewhere].sort()).toEqual(Object.keys(settings.shape).sort())
  })

  test.each(settingsTable)('offers for $key only what the library takes, what is usual among it', ({ key, options }) => {
    if (options === null) return expect(typeof defaults[key]).toBe('boolean')
    if (options === 'voices') return expect(defaults[key]).toBe('')
    for (const { value } of options) expect(settings.parse({ [key]: value })[key]).toBe(value)
    expect(options.map(({ value }) => value)).toContain(defaults[key])
  })
})

describe('a search in the settings', () => {
  const keys = (typed: string) => findSettings(typed).map(({ key }) => key)

  test('finds by title, explanation, section and what may be chosen', () => {
    expect(keys('hyphen')).toEqual(['hyphenate'])
    expect(keys('gloss')).toEqual([])
    expect(keys('sepia')).toEqual(['theme'])
    expect(keys('reading aloud')).toEqual(['speechVoice', 'speechRate'])
    expect(keys('FRANÇAIS')).toEqual(['language'])
    expect(keys('francais')).toEqual(['language'])
  })

  test('shows everything while nothing is typed', () => {
    expect(findSettings('  ')).toHaveLength(settingsTable.length)
  })
})
