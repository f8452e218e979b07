import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { flatten, loadCatalog } from '../../../../src/shared/messages/catalog'
import english from '../../../../src/shared/messages/en'
import { languages, languageTag, localeOf, matchLanguage } from '../../../../src/shared/messages/languages'

const source = flatten(english)

type Token = ReturnType<typeof compileMessageOrThrow>[number]

/** Every placeholder of a message, those within its cases too. */
function tokensOf(tokens: readonly Token[]): readonly Exclude<Token, string>[] {
  return tokens.flatMap((token) => (typeof token === 'string' ? [] : [token, ...casesOf(token).flatMap(([, inner]) => tokensOf(inner))]))
}

/** The cases of a plural or a select. */
function casesOf([, , format]: Exclude<Token, string>): readonly (readonly [string, readonly Token[]])[] {
  if (typeof format !== 'object' || format === null) return []
  return Object.entries(format).flatMap(([name, inner]: [string, unknown]): [string, Token[]][] => {
    if (Array.isArray(inner)) return [[name, inner]]
    return typeof inner === 'string' ? [[name, [inner]]] : []
  })
}

/** Everything in a message that stands for something: `{count}`, `<key/>`. */
function placeholders(message: string): readonly string[] {
  const filled = tokensOf(compileMessageOrThrow(message))
    .map(([name]) => name)
    .filter((name) => name !== '#')
  const tags = [...message.matchAll(/<\/?(\w+)\/?>/g)].map(([, name]) => `<${name}>`)
  return [...new Set([...filled, ...tags])].sort()
}

/** The forms of number that a message's plurals lack in a language (CLDR cardinal categories). */
function missingForms(message: string, tag: string): readonly string[] {
  const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  return tokensOf(compileMessageOrThrow(message)).flatMap((token) => {
    if (token[1] !== 'plural') return []
    const told = casesOf(token).map(([name]) => name)
    // `other` alone says that the number changes nothing.
    return told.length === 1 ? [] : wanted.filter((form) => !told.includes(form))
  })
}

describe.each(languageTag.options)('the catalog of %s', async (tag) => {
  const messages = await loadCatalog(tag)

  test('says everything that English says, and nothing else', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(source).sort())
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('fills in the same things', () => {
    const other = Object.keys(messages).filter((key) => {
      const [here = '', there = ''] = [messages[key], source[key]]
      return placeholders(here).join() !== placeholders(there).join()
    })
    expect(other).toEqual([])
  })

  test('has every form of number that the language knows', () => {
    expect(Object.entries(messages).flatMap(([key, text]) => missingForms(text, tag).map((form) => `${key}: ${form}`))).toEqual([])
  })
})

test.each([
  [['de-AT', 'en'], 'de', 'de-AT'],
  [['pt-BR', 'es-MX'], 'es', 'es-MX'],
  [['zh-CN'], 'zh-Hans', 'zh-CN'],
  [['zh-TW', 'fr'], 'fr', 'fr'],
  [['ar'], 'ar', 'ar'],
  [['sw'], 'en', 'en'],
  [[], 'en', 'en']
])('a system that prefers %j is spoken to in %s, with the dates of %s', (preferred, language, locale) => {
  expect(matchLanguage(preferred)).toBe(language)
  expect(localeOf(matchLanguage(preferred), preferred)).toBe(locale)
})

test('every language has its name and a direction', () => {
  expect(languages.map(({ tag }) => tag).sort()).toEqual([...languageTag.options].sort())
})
