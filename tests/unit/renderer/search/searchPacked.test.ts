import { parseQuery } from '@shared/text/query'
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { type IndexedHead, indexedHead, indexOptions } from '../../../../src/renderer/search/indexedHead'
import { mergeSegments } from '../../../../src/renderer/search/mergeSegments'
import type { PackedSegment } from '../../../../src/renderer/search/packedSegment'
import { packSegment } from '../../../../src/renderer/search/packSegment'
import { type InstantPlan, planQuery } from '../../../../src/renderer/search/planQuery'
import { PackedSearch } from '../../../../src/renderer/search/searchPacked'
import { searchSegment } from '../../../../src/renderer/search/searchSegment'
import { makeHead } from './headMaker'

const words = [
  'harbour',
  'harbours',
  'harvest',
  'council',
  'vote',
  'voted',
  'election',
  'elected',
  'electric',
  'bridge',
  'été',
  '東京',
  'the',
  'to'
]
const text = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((picked) => picked.join(' '))
const heads = fc.array(fc.record({ title: text, excerpt: text, byline: text }), { minLength: 1, maxLength: 30 })
const mistyped = ['elextion', 'harbor', 'councli', 'brigde', 'votex']
const word = fc.constantFrom(...words, ...mistyped, 'zzz')
const beginning = fc.constantFrom('e', 'el', 'elect', 'electio', 'harv', 'counci', 'voted', 'tok', 't')
const typed = fc
  .record({
    complete: fc.array(fc.tuple(fc.constantFrom('', 'title:'), word), { maxLength: 2 }),
    joined: fc.constantFrom(' ', ' OR '),
    last: beginning,
    end: fc.constantFrom('', ' ')
  })
  .map(({ complete, joined, last, end }) => [complete.map(([field, each]) => field + each).join(joined), last].join(' ') + end)

function fill(given: readonly Partial<ReturnType<typeof makeHead>>[], first = 1): MiniSearch<IndexedHead> {
  const search = new MiniSearch(indexOptions)
  search.addAll(given.map((each, index) => indexedHead(makeHead(first + index, each))))
  return search
}

const pack = (search: MiniSearch<IndexedHead>) => packSegment(search, (id) => id * 7)

function planOf(query: string): InstantPlan {
  const plan = planQuery(parseQuery(query), new Set(['en', 'ja']))
  if (plan === null) throw new Error('the instant index should answer this')
  return plan
}

type Found = readonly (readonly [id: number, score: number])[]
const byId = (found: Found) => [...found].sort((a, b) => a[0] - b[0]).map(([id, score]) => [id, Number(score.toFixed(6))])

function searchPacked(packed: PackedSegment, plan: InstantPlan, isForgiving: boolean): Found {
  const found: [number, number][] = []
  new PackedSearch(packed).search(plan, isForgiving, (document, score) => found.push([packed.ids[document] ?? 0, score]))
  return found
}

function searchMini(search: MiniSearch<IndexedHead>, plan: InstantPlan, isForgiving: boolean): Found {
  return searchSegment(search, plan, isForgiving).map(({ id, score }) => [id, score] as const)
}

function merge(parts: readonly { packed: PackedSegment; isGone?: (document: number) => boolean }[]): PackedSegment {
  const merging = mergeSegments(parts.map(({ packed, isGone = () => false }) => ({ packed, isGone })))
  for (let step = merging.next(); ; step = merging.next()) if (step.done) return step.value
}

test('finds and ranks in a packed segment what MiniSearch does, typos forgiven or not', () => {
  fc.assert(
    fc.property(heads, typed, fc.boolean(), (given, query, isForgiving) => {
      const search = fill(given)
      const plan = planOf(query)
      expect(byId(searchPacked(pack(search), plan, isForgiving))).toEqual(byId(searchMini(search, plan, isForgiving)))
    }),
    { numRuns: 1000 }
  )
})

test('packs nothing of what was discarded', () => {
  fc.assert(
    fc.property(heads, fc.array(fc.nat(29)), (given, discarded) => {
      const gone = new Set(discarded.filter((place) => place < given.length).map((place) => place + 1))
      const search = fill(given)
      for (const id of gone) search.discard(id)
      const packed = pack(search)
      expect([...packed.ids]).toEqual(given.map((_, place) => place + 1).filter((id) => !gone.has(id)))
      expect([...packed.words]).toEqual([...packed.ids].map((id) => id * 7))
    })
  )
})

test('merges segments into what packing all of it at once gives', () => {
  fc.assert(
    fc.property(fc.array(heads, { minLength: 1, maxLength: 4 }), (parts) => {
      let first = 1
      const packed = parts.map((given) => {
        const part = pack(fill(given, first))
        first += given.length
        return { packed: part }
      })
      expect(merge(packed)).toEqual(pack(fill(parts.flat())))
    })
  )
})

test('merges without what is gone', () => {
  fc.assert(
    fc.property(heads, heads, fc.func(fc.boolean()), (one, other, isGone) => {
      const merged = merge([{ packed: pack(fill(one)), isGone }, { packed: pack(fill(other, one.length + 1)) }])
      const kept = fill([...one, ...other])
      for (const [place] of one.entries()) if (isGone(place)) kept.remove(indexedHead(makeHead(place + 1, one[place])))
      expect(merged).toEqual(pack(kept))
    })
  )
})
