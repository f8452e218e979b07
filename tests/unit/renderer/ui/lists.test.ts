import type { Counter } from '@shared/contract/changes'
import type { Feed, Folder } from '@shared/contract/feeds'
import { articleId, feedId, folderId } from '@shared/contract/ids'
import { describe, expect, test } from 'vitest'
import { folderTrail } from '../../../../src/renderer/reader/folderTrail'
import { copyRules } from '../../../../src/renderer/replica/copyRules'
import type { RowFold } from '../../../../src/renderer/replica/useTimeline'
import { folderTree } from '../../../../src/renderer/sidebar/folderTree'
import { sectionsOf } from '../../../../src/renderer/sidebar/sections'
import { describeScope } from '../../../../src/renderer/timeline/describeScope'
import { foldAtHand } from '../../../../src/renderer/timeline/folding'
import { nextUnread, type StoryList, storyBeside } from '../../../../src/renderer/timeline/storyList'

function makeFeed(id: number, folder: number | null, unread = 0): Feed {
  return {
    id: feedId.parse(id),
    kind: 'web',
    url: `https://${id}.example/feed`,
    siteUrl: null,
    title: `Feed ${id}`,
    folderId: folder === null ? null : folderId.parse(folder),
    state: 'ok',
    error: null,
    addedAt: 0,
    checkedAt: null,
    dueAt: null,
    unread,
    total: unread + 1,
    keepDays: null,
    saveMedia: false,
    fullText: 'page',
    pictures: 'all',
    everyMinutes: null,
    notify: false,
    position: null
  }
}
const makeFolder = (id: number, parent: number | null): Folder => ({
  id: folderId.parse(id),
  parentId: parent === null ? null : folderId.parse(parent),
  name: `Folder ${id}`,
  foldDuplicates: null,
  position: null,
  keepDays: null
})
const counters = (rows: readonly Counter[]) => new Map(rows.map((row) => [row.key, row]))

const folders = [makeFolder(2, 1), makeFolder(1, null)]
const feeds = [makeFeed(10, 2, 3), makeFeed(11, 1, 4), makeFeed(12, null, 5)]

describe('the sidebar', () => {
  test('nests folders and adds up what is unread in them', () => {
    const tree = folderTree(folders, feeds)
    expect(tree.feeds.map((feed) => feed.id)).toEqual([12])
    expect(tree.folders).toMatchObject([{ folder: { id: 1 }, unread: 7, folders: [{ folder: { id: 2 }, unread: 3, feeds: [{ id: 10 }] }] }])
  })

  test('does not follow a folder into itself', () => {
    expect(folderTree([makeFolder(1, 1)], []).folders).toEqual([])
  })

  test('names the sections with the most stories, by name', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ key: `section:S${String(index).padStart(2, '0')}`, total: index, unread: 0 }))
    const sections = sectionsOf(counters([{ key: 'all', total: 99, unread: 9 }, ...many]))
    expect(sections.map(({ name }) => name)).toEqual(many.slice(8).map(({ key }) => key.slice(8)))
  })
})

describe('a scope', () => {
  const known = { feeds, folders, smartFeeds: [], counters: counters([{ key: 'all', total: 30, unread: 12 }]) }

  test('has its name and counts without any story being counted', () => {
    expect(describeScope({ kind: 'unread' }, known)).toEqual({ title: 'Unread', total: 12, unread: 12 })
    expect(describeScope({ kind: 'folder', folderId: folderId.parse(1) }, known)).toEqual({ title: 'Folder 1', total: 9, unread: 7 })
    expect(describeScope({ kind: 'section', name: 'Europe' }, known)).toEqual({ title: 'Europe', total: 0, unread: 0 })
  })
})

describe('walking a list', () => {
  const id = (number: number) => articleId.parse(number)
  const read = new Set([1, 2, 4])
  const ids = [1, 2, 3, 4, 5].map(id)
  const list: StoryList = {
    count: ids.length,
    idAt: (index) => ids[index],
    indexOf: (one) => ids.indexOf(one),
    rows: async (start, end) =>
      ids.slice(start, end).map((one) => ({
        id: one,
        status: {
          articleId: one,
          isRead: read.has(one),
          isStarred: false,
          isQueued: false,
          tags: [],
          hasHighlight: false,
          hasNote: false
        }
      }))
  }

  test('goes to the neighbor, and begins at the top', () => {
    expect(storyBeside(list, id(2), 1)).toBe(3)
    expect(storyBeside(list, null, 1)).toBe(1)
    expect(storyBeside(list, id(99), -1)).toBe(1)
    expect(storyBeside(list, id(5), 1)).toBeUndefined()
    expect(storyBeside(list, id(1), -1)).toBeUndefined()
  })

  test('finds the next unread story', async () => {
    expect(await nextUnread(list, id(1))).toBe(3)
    expect(await nextUnread(list, id(3))).toBe(5)
    expect(await nextUnread(list, id(5))).toBeNull()
    expect(await nextUnread(list, null)).toBe(3)
  })
})

describe('folding by the arrows', () => {
  const id = (number: number) => articleId.parse(number)
  const fold = (isOpen: boolean): RowFold => ({ key: 'story 1', more: 1, sources: 1, unread: 0, copies: [], isOpen })
  /** 1 stands for 2; 3 stands for itself. */
  const list = (isOpen: boolean) => {
    const ids = (isOpen ? [1, 2, 3] : [1, 3]).map(id)
    return {
      idAt: (index: number) => ids[index],
      indexOf: (one: number) => ids.indexOf(id(one === 2 && !isOpen ? 1 : one)),
      foldOf: (one: number) => (one === 1 ? fold(isOpen) : null),
      depthOf: (one: number) => (one === 2 ? 1 : 0),
      parentOf: (one: number) => id(one === 2 ? 1 : one)
    }
  }

  test('opens and closes the fold of the row stood on', () => {
    expect(foldAtHand(list(false), id(1), true)).toEqual({ row: 1, fold: fold(false) })
    expect(foldAtHand(list(true), id(1), false)).toEqual({ row: 1, fold: fold(true) })
    expect(foldAtHand(list(true), id(1), true)).toBeNull()
    expect(foldAtHand(list(false), id(1), false)).toBeNull()
  })

  test('closes from within, back on the row that stands for the rest', () => {
    expect(foldAtHand(list(true), id(2), false)).toEqual({ row: 1, fold: fold(true) })
    expect(foldAtHand(list(true), id(3), false)).toBeNull()
  })
})

describe('copies', () => {
  const off = { ...makeFolder(1, null), foldDuplicates: false }
  const on = { ...makeFolder(3, 2), foldDuplicates: true }

  test('are folded as the nearest folder says, else as the settings do', () => {
    const rules = copyRules([makeFeed(10, 2), makeFeed(11, 3), makeFeed(12, null)], [off, makeFolder(2, 1), on], true)
    expect([10, 11, 12, 99].map(rules)).toEqual([false, true, true, true])
  })
})

test('an article is found below all the folders of its feed', () => {
  expect(folderTrail({ feeds, folders }, feedId.parse(10)).map(({ id }) => id)).toEqual([1, 2])
  expect(folderTrail({ feeds, folders: [makeFolder(2, 2)] }, feedId.parse(10)).map(({ id }) => id)).toEqual([2])
})
