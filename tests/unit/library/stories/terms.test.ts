import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packVector, unpackVector } from '../../../../src/main/library/stories/packVector'
import { sharedText, signText } from '../../../../src/main/library/stories/signature'
import { makeTermIndex, type WeightedTerm } from '../../../../src/main/library/stories/termIndex'
import { describeTerms } from '../../../../src/main/library/stories/termVectors'

const source = {
  title: 'Krell claims victory in Valdoria',
  topic: null,
  text: 'President Anton Krell of Valdoria claimed victory. Voters in Sarnovo doubted it. Krell thanked the voters.',
  language: 'en'
}

test('weighs names above words and the headline above the text', () => {
  const { terms, names } = describeTerms(source, () => 1)
  expect(terms[0]).toMatchObject({ key: 'krell', surface: 'Krell', isName: true })
  const weight = (key: string) => terms.find((term) => term.key === key)?.weight ?? 0
  expect(weight('victory')).toBeGreaterThan(weight('voter'))
  expect(weight('sarnovo')).toBeGreaterThan(weight('doubt'))
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
  expect(terms).toHaveLength(32)
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
    isName: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(term, { maxLength: 32 }), fc.array(word, { maxLength: 9 }), (terms, names) => {
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
        else index.add({ id, contentId: id, publishedAt: day, terms: own })
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

function plainCosine(one: readonly WeightedTerm[], other: readonly WeightedTerm[], rarity: (key: string) => number): number {
  const weights = new Map(other.map((term) => [term.key, term.weight * rarity(term.key)]))
  const length = (list: readonly WeightedTerm[]) => Math.hypot(...list.map((term) => term.weight * rarity(term.key)))
  const product = one.reduce((sum, term) => sum + term.weight * rarity(term.key) * (weights.get(term.key) ?? 0), 0)
  return product / (length(one) * length(other))
}
