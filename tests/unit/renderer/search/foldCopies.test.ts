import { articleId, feedId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { copyFolder } from '../../../../src/renderer/search/foldCopies'
import type { SearchRow } from '../../../../src/renderer/search/searchTypes'
import { makeHead } from '../makeHead'

function makeRow(id: number, feed: number, standing: number | null = null): SearchRow {
  const article = articleId.parse(id)
  return {
    id: article,
    head: makeHead({ id: article, feedId: feedId.parse(feed), duplicateOf: standing === null ? null : articleId.parse(standing) }),
    status: { articleId: article, isRead: false, isStarred: false, isQueued: false, tags: [], hasHighlight: false, hasNote: false }
  }
}

const shown = (rows: readonly SearchRow[]) => rows.map(({ id, copies }) => [id, copies ?? []])
const rows = [makeRow(8, 2, 5), makeRow(7, 1), makeRow(5, 3), makeRow(6, 4, 5)]

test('hits of one text are one row, where the best of them stands', () => {
  expect(shown(copyFolder(() => true)(rows))).toEqual([
    [8, [3, 4]],
    [7, []]
  ])
})

test('a copy keeps its row where its folder says so', () => {
  expect(shown(copyFolder((feed) => feed !== 4)(rows))).toEqual([
    [8, [3]],
    [7, []],
    [6, [3]]
  ])
})

test('the same hits give the same rows, so that nothing is drawn again', () => {
  const fold = copyFolder(() => true)
  expect(fold(rows)).toBe(fold(rows))
  expect(fold(rows.slice(1, 2))).not.toBe(fold(rows))
})
