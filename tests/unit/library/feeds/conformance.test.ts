import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { caseFiles, type Expectation, parseCase, readCase, readingOf, valueAt } from './conformanceCase'

const folder = fileURLToPath(new URL('../../../fixtures/feeds', import.meta.url))
const files = caseFiles(folder)

/** What a feed that says nothing reads as: a case it would satisfy checks nothing. */
const nothing = readingOf('<rss version="2.0"><channel><item/></channel></rss>', parseCase('Rule: nothing\nExpect: title = null'))

function holds(reading: unknown, { path, value }: Expectation): boolean {
  try {
    expect(valueAt(reading, path)).toEqual(value)
    return true
  } catch {
    return false
  }
}

describe('feeds as they are', () => {
  it('has three hundred rules, each in a file of its own', () => {
    expect(files.length).toBeGreaterThanOrEqual(300)
    const rules = files.map((file) => readCase(join(folder, file)).described.rule)
    expect(new Set(rules).size).toBe(rules.length)
  })

  it.each(files)('%s', (file) => {
    const { text, described } = readCase(join(folder, file))
    const reading = readingOf(text, described)
    for (const { path, value } of described.expectations) expect(valueAt(reading, path), `${described.rule}: ${path}`).toEqual(value)
    expect(
      described.expectations.some((expectation) => !holds(nothing, expectation)),
      'a feed that says nothing fails the case'
    ).toBe(true)
  })
})

describe('a case is refused', () => {
  test.each([
    ['without a rule', 'Expect: title = "x"'],
    ['without an expectation', 'Rule: the title is read'],
    ['with a line that is not understood', 'Rule: r\nExpected: title = "x"\nExpect: title = "x"'],
    ['with a value that is no JSON', "Rule: r\nExpect: title = 'x'"],
    ['with a path that is none', 'Rule: r\nExpect: items[].title = "x"'],
    ['with two values for one path', 'Rule: r\nExpect: title = "x"\nExpect: title = "y"'],
    ['with two rules', 'Rule: r\nRule: s\nExpect: title = "x"']
  ])('%s', (_what, description) => {
    expect(() => parseCase(description)).toThrow()
  })

  test('whose path leads nowhere, and whose bytes are in no encoding', () => {
    expect(() => valueAt(nothing, 'items[0].titel')).toThrow('leads nowhere')
    expect(() => valueAt(nothing, 'items[7]')).toThrow('leads nowhere')
    expect(() => readingOf('<rss/>', parseCase('Rule: r\nBytes: utf-99\nExpect: title = null'))).toThrow('no such bytes')
  })
})
