import { articleId } from '@shared/contract/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FoldRules, foldRows } from '../../../../src/renderer/replica/foldRows'
import type { Folds } from '../../../../src/renderer/replica/folds'

const ids = (...numbers: readonly number[]) => numbers.map((number) => articleId.parse(number))
const rules = (change: Partial<FoldRules> = {}): FoldRules => ({ stories: true, copiesOf: () => true, open: new Set(), ...change })

interface Known {
  readonly story?: number
  readonly standing?: number
  readonly feed?: number
  readonly isUnread?: boolean
}

/** What is known of articles by id; feed 1, read, alone unless told. */
function known(entries: Readonly<Record<number, Known>>): Folds {
  return {
    story: (id) => entries[id]?.story ?? 0,
    standing: (id) => entries[id]?.standing ?? 0,
    feed: (id) => entries[id]?.feed ?? 1,
    isUnread: (id) => entries[id]?.isUnread ?? false
  }
}

describe('a running story', () => {
  const told = known({
    9: { story: 5, feed: 1 },
    7: { story: 5, feed: 2, isUnread: true },
    4: { story: 5, feed: 2 },
    6: { story: 8 }
  })
  const list = ids(9, 8, 7, 6, 5, 4)

  test('stands once, at its newest member in the list', () => {
    const folded = foldRows(list, told, rules())
    expect(folded.ids).toEqual([9, 8, 6, 5])
    expect(folded.foldOf(articleId.parse(9))).toEqual({ key: 'story 5', more: 2, sources: 2, unread: 1, copies: [], isOpen: false })
    expect(folded.foldOf(articleId.parse(6))).toBeNull()
  })

  test('unfolds in place, and a folded article is found at the row that stands for it', () => {
    const seven = articleId.parse(7)
    expect(foldRows(list, told, rules()).rowOf(seven)).toBe(9)
    const open = foldRows(list, told, rules({ open: new Set(['story 5']) }))
    expect(open.ids).toEqual([9, 7, 4, 8, 6, 5])
    expect([open.rowOf(seven), open.depthOf(seven), open.parentOf(seven)]).toEqual([7, 1, 9])
  })

  test('is not folded unless asked for', () => {
    expect(foldRows(list, told, rules({ stories: false })).ids).toEqual(list)
  })
})

describe('copies of one text', () => {
  const copied = known({ 9: { standing: 3, feed: 2 }, 7: { standing: 3, feed: 4 }, 3: { feed: 1 } })

  test('stand under the article that they are copies of', () => {
    const folded = foldRows(ids(9, 8, 7, 3), copied, rules())
    expect(folded.ids).toEqual([8, 3])
    expect(folded.foldOf(articleId.parse(3))).toMatchObject({ more: 0, copies: [2, 4] })
  })

  test('stand for each other in a list without it, as a feed’s own', () => {
    expect(foldRows(ids(9, 8, 7), copied, rules()).ids).toEqual([9, 8])
    expect(foldRows(ids(9, 8), copied, rules()).ids).toEqual([9, 8])
  })

  test('keep rows of their own where their folder says so', () => {
    expect(foldRows(ids(9, 8, 7, 3), copied, rules({ copiesOf: (feed) => feed !== 4 })).ids).toEqual([8, 7, 3])
  })

  test('are not counted among the articles of a story, and unfold with it', () => {
    const told = known({ 9: { story: 5 }, 8: { story: 5, standing: 9, feed: 2 }, 7: { story: 5, feed: 3 } })
    expect(foldRows(ids(9, 8, 7), told, rules()).foldOf(articleId.parse(9))).toMatchObject({ more: 1, copies: [2] })
    expect(foldRows(ids(9, 8, 7), told, rules({ open: new Set(['story 5']) })).ids).toEqual([9, 8, 7])
  })

  test('that each say the other stands for them, while changes come in, are not lost', () => {
    const round = known({ 2: { standing: 1 }, 1: { standing: 2 } })
    expect(foldRows(ids(2, 1), round, rules()).ids).toEqual([2, 1])
  })
})

const article = fc.record({
  story: fc.integer({ min: 0, max: 4 }),
  standing: fc.integer({ min: 0, max: 12 }),
  feed: fc.integer({ min: 1, max: 3 }),
  isUnread: fc.boolean()
})

test('whatever is folded, each article has a row: its own, or one that stands for it', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), fc.boolean(), fc.boolean(), (entries, stories, isOpen) => {
      const list = entries.map((_, index) => articleId.parse(entries.length - index))
      const folds = known(Object.fromEntries(entries.map((entry, index) => [index + 1, entry])))
      const keys = [...Array(13).keys()].flatMap((number) => [`story ${number}`, `copies ${number}`])
      const folded = foldRows(list, folds, rules({ stories, open: new Set(isOpen ? keys : []) }))
      const shown = new Set(folded.ids)
      expect(shown.size).toBe(folded.ids.length)
      expect(list.filter((id) => !shown.has(folded.rowOf(id)))).toEqual([])
      if (isOpen) expect(folded.ids.toSorted((a, b) => b - a)).toEqual(list)
    })
  )
})
