import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFigures } from '../../../../src/main/library/stories/figures'
import { largest } from '../../../../src/main/library/stories/largest'
import { makeNumberTable } from '../../../../src/main/library/stories/numberTable'
import { packTerms, type WeightedTerm } from '../../../../src/main/library/stories/packedTerms'
import { packVector, unpackVector } from '../../../../src/main/library/stories/packVector'
import { sharedText, signText } from '../../../../src/main/library/stories/signature'
import { makeTermIndex } from '../../../../src/main/library/stories/termIndex'
import { termKey } from '../../../../src/main/library/stories/termKey'
import { describeTerms } from '../../../../src/main/library/stories/termVectors'

const source = {
  title: 'Krell claims victory in Valdoria',
  topic: null,
  text: 'President Anton Krell of Valdoria claimed victory. Voters in Sarnovo doubted it. Krell thanked the voters.',
  language: 'en'
}

test('weighs names above words and the headline above the text', () => {
  const { terms, names } = describeTerms(source, () => 1)
  expect(terms[0]).toMatchObject({ key: 'krel', surface: 'Krell', isName: true, inTitle: true })
  const weight = (key: string) => terms.find((term) => term.key === key)?.weight ?? 0
  expect(weight('viktor')).toBeGreaterThan(weight('voter'))
  expect(weight('sarnov')).toBeGreaterThan(weight('doubt'))
  expect(terms.map((term) => term.key)).not.toContain('the')
  expect(names).toContain('Anton Krell')
})

test('takes the label of a headline for no name', () => {
  const { names, terms } = describeTerms({ ...source, title: 'Valdoria Crisis: Krell claims victory', topic: 'Valdoria Crisis' }, () => 1)
  expect(names).not.toContain('Valdoria Crisis')
  expect(terms.find((term) => term.surface === 'Crisis')?.isName).toBe(false)
})

test('keeps the rarest of equal terms', () => {
  const text = Array.from({ length: 60 }, (_, index) => `subject${index}`).join(' ')
  const { terms } = describeTerms({ title: '', topic: null, text, language: 'en' }, (key) => (key === 'subject59' ? 5 : 1))
  expect(terms[0]?.key).toBe('subject59')
  expect(terms).toHaveLength(48)
})

test('a packed vector comes out as it went in, to the hundredth', () => {
  const vector = describeTerms({ ...source, text: `${source.text} 东京 ист Zoë` }, () => 1)
  const stored = unpackVector(packVector({ contentId: 77, vector }))
  const rounded = vector.terms.map((term) => ({ ...term, weight: Math.round(term.weight * 100) / 100 }))
  expect(stored).toEqual({ contentId: 77, vector: { ...vector, terms: rounded } })
})

test('any words come out of a packed vector as they went in', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[\t\n]/.test(text))
  const term = fc.record({
    key: word,
    surface: word,
    weight: fc.integer({ min: 1, max: 5000 }).map((weight) => weight / 100),
    isName: fc.boolean(),
    inTitle: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(term, { maxLength: 48 }), fc.array(word, { maxLength: 9 }), (terms, names) => {
      const vector = { terms, names, signature: signText([]), language: 'en' }
      expect(unpackVector(packVector({ contentId: 1, vector }))?.vector).toEqual(vector)
    })
  )
})

test('an empty article packs too, and another format is refused', () => {
  const vector = describeTerms({ title: '', topic: null, text: '', language: null }, () => 1)
  const packed = packVector({ contentId: 1, vector })
  expect(unpackVector(packed)?.vector).toEqual(vector)
  packed[0] = 99
  expect(unpackVector(packed)).toBeNull()
})

test('copies share their text, others do not', () => {
  const words = Array.from({ length: 200 }, (_, index) => `word${index}`)
  const other = Array.from({ length: 200 }, (_, index) => `other${index}`)
  expect(sharedText(signText(words), signText(words))).toBe(1)
  expect(sharedText(signText(words), signText([...words.slice(0, 190), ...other.slice(0, 10)]))).toBeGreaterThan(0.7)
  expect(sharedText(signText(words), signText(other))).toBeLessThan(0.1)
  expect(sharedText(signText(['too', 'short']), signText(['too', 'short']))).toBe(0)
})

const terms = fc.uniqueArray(fc.record({ key: fc.constantFrom(...'abcdefghijklmnop'), weight: fc.integer({ min: 1, max: 9 }) }), {
  selector: (term) => term.key,
  minLength: 1,
  maxLength: 6
})
const life = fc.array(fc.record({ id: fc.integer({ min: 1, max: 20 }), day: fc.nat(30), terms, isRemoved: fc.boolean() }), {
  maxLength: 60
})

test('finds what comparing every pair finds, after any life', () => {
  fc.assert(
    fc.property(life, terms, fc.nat(30), (steps, wanted, from) => {
      const index = makeTermIndex()
      const alive = new Map<number, { day: number; terms: readonly WeightedTerm[] }>()
      for (const { id, day, terms: own, isRemoved } of steps) {
        if (isRemoved) index.remove(id)
        else index.add({ id, contentId: id, publishedAt: day, terms: packTerms(own) })
        if (isRemoved) alive.delete(id)
        else alive.set(id, { day, terms: own })
      }
      const found = index.nearest(wanted, { from, to: from + 10 }, 100)
      const expected = [...alive].flatMap(([id, entry]) => {
        const likeness = plainCosine(wanted, entry.terms, index.rarity)
        return likeness > 0 && entry.day >= from && entry.day <= from + 10 ? [{ id, likeness }] : []
      })
      expect(found.map((entry) => entry.id).sort()).toEqual(expected.map((entry) => entry.id).sort())
      for (const { id, likeness } of expected) expect(found.find((entry) => entry.id === id)?.cosine).toBeCloseTo(likeness, 5)
      expect(index.size).toBe(alive.size)
    })
  )
})

test('a number table gives every hash one number, in order of arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(50), fc.nat(0xffffffff)), { maxLength: 6000, minLength: 4000 }), (hashes) => {
      const table = makeNumberTable()
      const known = new Map<number, number>()
      for (const hash of hashes) {
        expect(table.get(hash)).toBe(known.get(hash) ?? -1)
        if (!known.has(hash)) known.set(hash, known.size)
        expect(table.add(hash)).toBe(known.get(hash))
      }
      expect(table.size).toBe(known.size)
    }),
    { numRuns: 5 }
  )
})

test('the largest of many are found without sorting all', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, limit) => {
      const sorted = [...items].sort((a, b) => b - a)
      expect(largest(items, limit, (item) => item)).toEqual(sorted.slice(0, limit))
    })
  )
})

test('one key for the inflections of a word, and for a name in several languages', () => {
  const keys = (words: readonly (readonly [word: string, language: string])[]) =>
    new Set(words.map(([word, language]) => termKey(word, language)))
  expect(
    keys([
      ['votes', 'en'],
      ['voted', 'en'],
      ['vote', 'en']
    ]).size
  ).toBe(1)
  expect(
    keys([
      ['quillon', 'en'],
      ['kilon', 'de'],
      ['килон', 'ru'],
      ['килоне', 'ru']
    ]).size
  ).toBe(1)
  expect(
    keys([
      ['morvelle', 'fr'],
      ['morvelle', 'en'],
      ['морвель', 'ru']
    ]).size
  ).toBe(1)
  expect(
    keys([
      ['president', 'en'],
      ['presidente', 'es'],
      ['президент', 'ru']
    ]).size
  ).toBe(1)
  expect(
    keys([
      ['東京', 'ja'],
      ['京都', 'ja']
    ]).size
  ).toBe(2)
})

test.each([
  ['magnitude 6.3', ['#6.3']],
  ['6,3 Prozent', ['#6.3']],
  ['1,200 people', ['#1200']],
  ['1.200 Menschen', ['#1200']],
  ['1 340 habitants', ['#1340']],
  ['in 2026, at 9, aged 12', []],
  ['17 dead', ['#17']],
  ['flight KL1234', []]
])('finds the telling numbers of "%s"', (text, keys) => {
  expect(findFigures(text).map(({ key }) => key)).toEqual(keys)
})

function plainCosine(one: readonly WeightedTerm[], other: readonly WeightedTerm[], rarity: (key: string) => number): number {
  const weights = new Map(other.map((term) => [term.key, term.weight * rarity(term.key)]))
  const length = (list: readonly WeightedTerm[]) => Math.hypot(...list.map((term) => term.weight * rarity(term.key)))
  const product = one.reduce((sum, term) => sum + term.weight * rarity(term.key) * (weights.get(term.key) ?? 0), 0)
  return product / (length(one) * length(other))
}
