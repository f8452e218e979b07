import { matchesName } from '@shared/text/matchFilter'
import { parseQuery } from '@shared/text/query'
import { asksForTag, renameTagIn } from '@shared/text/queryTags'
import type { QueryNode } from '@shared/text/queryTypes'
import { knownTag } from '@shared/text/tags'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const renamed = (query: string, from: string, to: string, others: readonly string[] = []) => renameTagIn(query, { from, to, others })

describe('a query that asks for a tag that gets another name', () => {
  test('asks for that name, and stays as it is written else', () => {
    expect(renamed('storm  tag:=sea OR -tag:"sea"', 'Sea', 'High water')).toBe('storm  tag:="High water" OR -tag:="High water"')
    expect(renamed('tag:(sea OR land) title:sea sea', 'sea', 'coast')).toBe('tag:(=coast OR land) title:sea sea')
  })

  test('goes on asking for the other tags it asks for', () => {
    expect(renamed('tag:art', 'art', 'painting', ['artists'])).toBe('(tag:art OR tag:=painting)')
    expect(renamed('-tag:=sea', 'sea', 'coast', ['Sea'])).toBe('-(tag:=sea OR tag:=coast)')
    expect(renamed('flood tag:"art', 'art', 'oils', ['arts'])).toBe('flood (tag:art OR tag:=oils)')
  })

  test('needs no change where it asks for the new name already, or for no such tag', () => {
    for (const query of ['tag:sea', 'tag:=seaside', '-tag:(s', 'sea', 'title:(tag sea)'])
      expect(renamed(query, 'sea', 'sea level')).toBe(query)
  })

  test('can hold any name', () => {
    for (const to of ['A "B"', 'a «b»', 'OR', ')(', '-x', '*', 'a:b']) {
      const query = renamed('tag:=sea', 'sea', to)
      expect(asksForTag(query, to.replaceAll(/[«»]/gu, "'"))).toBe(true)
      expect(parseQuery(query).problems).toEqual([])
    }
  })
})

const name = fc.constantFrom('art', 'Art', 'arts', 'oil', 'Öl', 'sea "x"', 'a b')
const filter = fc
  .tuple(fc.constantFrom('', '-'), fc.constantFrom('tag:', 'tag:='), fc.constantFrom('art', 'ar', 'oil', '"a b"', 'öl', '"sea'))
  .map((parts) => parts.join(''))
const query = fc
  .array(fc.oneof(filter, fc.constantFrom('OR', '(', ')', 'tag:(', '-(', 'title:(', 'art', '=art')), { maxLength: 8 })
  .map((pieces) => pieces.join(' '))

test('answers for each story as before, unless the new name was asked for before', () => {
  fc.assert(
    fc.property(
      query,
      fc.uniqueArray(name, { minLength: 2 }),
      fc.func(fc.boolean()),
      (written, [from = '', to = '', ...others], carries) => {
        fc.pre(!asksForTag(written, to) && knownTag(others, to) === undefined)
        const rewritten = renameTagIn(written, { from, to, others })
        const tags = [from, ...others].filter(carries)
        const now = tags.map((tag) => (tag === from ? to : tag))
        expect(passes(rewritten, now)).toBe(passes(written, tags))
      }
    ),
    { numRuns: 2000 }
  )
})

/** Whether a story with these tags, and the word "art" in it, passes. */
function passes(query: string, tags: readonly string[]): boolean {
  const holds = (node: QueryNode): boolean => {
    if (node.kind === 'and') return node.of.every(holds)
    if (node.kind === 'or') return node.of.some(holds)
    if (node.kind === 'not') return !holds(node.of)
    if (node.kind === 'text') return node.tokens.includes('art')
    const { filter } = node
    return filter.name === 'tag' && tags.some((tag) => matchesName(tag, filter))
  }
  return parseQuery(query, 0).terms.every(holds)
}

test('a name that differs from a tag only in case or accents stands for it', () => {
  expect(knownTag(['Ol', 'Öl'], 'Öl')).toBe('Öl')
  expect(knownTag(['Öl', 'sea'], 'OL')).toBe('Öl')
  expect(knownTag(['sea'], 'seas')).toBeUndefined()
})
