import { type ArticleId, articleId } from '@shared/contract/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Places } from '../../../../src/renderer/replica/places'

const all: readonly ArticleId[] = Array.from({ length: 30 }, (_, index) => articleId.parse(index + 1))

test('finds each article where it is, whichever lists were asked about before', () => {
  fc.assert(
    fc.property(fc.array(fc.shuffledSubarray([...all]), { maxLength: 6 }), (lists) => {
      const places = new Places()
      for (const list of lists) for (const id of all) expect(places.of(id, list)).toBe(list.indexOf(id))
    })
  )
})
