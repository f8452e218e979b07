import type { Feed, Folder } from '@shared/contract/feeds'
import { feedId, folderId } from '@shared/contract/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderTree } from '../../../../src/renderer/sidebar/folderTree'
import { dropOn, moveInto, stepOf } from '../../../../src/renderer/sidebar/tree/moves'
import { type Arrangement, placeOfRow, rowOf, type TreePlace } from '../../../../src/renderer/sidebar/tree/places'

const feedAt = (id: number): TreePlace => ({ kind: 'feed', id: feedId.parse(id) })
const folderAt = (id: number): TreePlace => ({ kind: 'folder', id: folderId.parse(id) })

function makeFeed(id: number, folder: number | null, position: number | null = null): Feed {
  return {
    ...{ id: feedId.parse(id), kind: 'web', url: `https://${id}.example/`, siteUrl: null, title: `Feed ${id}` },
    folderId: folder === null ? null : folderId.parse(folder),
    ...{ state: 'ok', error: null, addedAt: 0, checkedAt: null, dueAt: null, unread: 0, total: 0, position },
    ...{ keepDays: null, saveMedia: false, fullText: 'page', pictures: 'all', everyMinutes: null, notify: false }
  }
}
const makeFolder = (id: number, parent: number | null, position: number | null = null): Folder => ({
  ...{ id: folderId.parse(id), parentId: parent === null ? null : folderId.parse(parent), name: `Folder ${id}` },
  ...{ foldDuplicates: null, keepDays: null, position }
})

/** Folder 1 holds folder 2 and feeds 11, 12; folder 3 is empty; feeds 10 and 13 lie at the top. */
const tree: Arrangement = {
  folders: [makeFolder(1, null), makeFolder(2, 1), makeFolder(3, null)],
  feeds: [makeFeed(10, null), makeFeed(11, 1), makeFeed(12, 1), makeFeed(13, null)]
}

describe('a feed dropped', () => {
  test('on the upper half of another stands before it, on the lower half after', () => {
    expect(dropOn(tree, feedAt(10), feedAt(12), 0.2, false)).toMatchObject({
      move: { kind: 'feed', id: 10, parent: 1, order: [11, 10, 12] },
      mark: { side: 'before' }
    })
    expect(dropOn(tree, feedAt(10), feedAt(12), 0.8, false)?.move).toMatchObject({ order: [11, 12, 10] })
  })

  test('on a folder goes into it, wherever on the row', () => {
    for (const part of [0.05, 0.5, 0.95]) {
      expect(dropOn(tree, feedAt(10), folderAt(3), part, false)).toEqual({
        move: { ...feedAt(10), parent: 3 },
        mark: { over: folderAt(3), side: 'into' }
      })
    }
  })

  test('on the heading leaves all folders', () => {
    expect(dropOn(tree, feedAt(11), 'top', 0, false)).toMatchObject({ move: { parent: null }, mark: { over: 'top' } })
  })

  test('where it is already does nothing', () => {
    expect(dropOn(tree, feedAt(10), feedAt(10), 0.5, false)).toBeNull()
    expect(dropOn(tree, feedAt(11), feedAt(12), 0.1, false)).toBeNull()
    expect(dropOn(tree, feedAt(11), folderAt(1), 0.5, true)).toBeNull()
    expect(dropOn(tree, feedAt(10), 'top', 0, false)).toBeNull()
  })
})

describe('a folder dropped', () => {
  test('on the edges of another stands beside it, on the middle goes into it', () => {
    expect(dropOn(tree, folderAt(3), folderAt(1), 0.1, true)?.move).toMatchObject({ parent: null, order: [3, 1] })
    expect(dropOn(tree, folderAt(3), folderAt(2), 0.9, false)?.move).toMatchObject({ parent: 1, order: [2, 3] })
    expect(dropOn(tree, folderAt(3), folderAt(1), 0.5, true)?.move).toEqual({ ...folderAt(3), parent: 1 })
    expect(dropOn(tree, folderAt(3), folderAt(1), 0.9, true)?.mark.side).toBe('into')
  })

  test('on a feed goes into the folder of the feed', () => {
    expect(dropOn(tree, folderAt(3), feedAt(11), 0.5, false)).toMatchObject({
      move: { parent: 1 },
      mark: { over: folderAt(1), side: 'into' }
    })
  })

  test('never goes into itself', () => {
    for (const part of [0.1, 0.5, 0.9]) expect(dropOn(tree, folderAt(1), folderAt(2), part, false)).toBeNull()
    expect(dropOn(tree, folderAt(1), feedAt(11), 0.5, false)).toBeNull()
    expect(moveInto(tree, folderAt(1), folderId.parse(2))).toBeNull()
  })
})

test('steps stay among those beside it, and a step back undoes a step', () => {
  const up = stepOf(tree, feedAt(12), -1)
  expect(up).toEqual({ ...feedAt(12), parent: 1, order: [12, 11] })
  expect(stepOf(tree, feedAt(11), -1)).toBeNull()
  expect(stepOf(tree, folderAt(3), 1)).toBeNull()
  expect(stepOf(tree, feedAt(99), 1)).toBeNull()
})

test('those placed by hand stand before the others, which stand by name', () => {
  const feeds = [makeFeed(1, null), makeFeed(2, null, 1), makeFeed(10, null), makeFeed(4, null, 0)]
  expect(folderTree([], feeds).feeds.map(({ id }) => id)).toEqual([4, 2, 1, 10])
})

test('a drop never names one twice, and places it in the folder it says', () => {
  const places = [...tree.feeds.map(({ id }) => feedAt(id)), ...tree.folders.map(({ id }) => folderAt(id))]
  const anyPlace = fc.constantFrom(...places)
  fc.assert(
    fc.property(anyPlace, anyPlace, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (dragged, over, part, isOpen) => {
      const drop = dropOn(tree, dragged, over, part, isOpen)
      if (drop === null) return
      const order: readonly number[] = drop.move.order ?? [dragged.id]
      expect(new Set(order).size).toBe(order.length)
      expect(order).toContain(dragged.id)
      expect(rowOf(drop.move)).toBe(rowOf(dragged))
    })
  )
})

test('rows are named after what they stand for', () => {
  for (const place of [feedAt(3), folderAt(4)]) expect(placeOfRow(rowOf(place))).toEqual(place)
  expect([placeOfRow('all'), placeOfRow('tag:feed:3'), placeOfRow(null)]).toEqual([null, null, null])
})
