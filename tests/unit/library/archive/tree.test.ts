import type { FolderId } from '@shared/contract/ids'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../../../../src/main/library/archive/types'
import { addFeed, temporaryArchive } from './temporaryArchive'

let archive: Archive
beforeEach(() => {
  archive = temporaryArchive()
})

const refused = (words: RegExp) => expect.objectContaining({ code: 'bad-request', message: expect.stringMatching(words) })
const folder = (id: FolderId | null) => archive.folders().find((one) => one.id === id)
const make = (name: string, parent: FolderId | null = null) => archive.tree.addFolder(name, parent).folder.id
const feedIn = (folderId: FolderId | null, title: string) => addFeed(archive, { folderId, title }).id
const placed = () =>
  archive
    .feeds()
    .filter(({ position }) => position !== null)
    .toSorted((one, other) => Number(one.position) - Number(other.position))
    .map(({ title }) => title)

describe('a feed', () => {
  test('goes into a folder, in the order that is told, and back', () => {
    const news = make('News')
    const [a, b, c] = [feedIn(null, 'A'), feedIn(news, 'B'), feedIn(news, 'C')]
    const { undoToken } = archive.tree.moveFeed(a, news, [c, a, b])
    expect(archive.feed(a).folderId).toBe(news)
    expect(placed()).toEqual(['C', 'A', 'B'])
    archive.tree.undo(undoToken)
    expect(archive.feeds().map(({ title, folderId, position }) => [title, folderId, position])).toEqual([
      ['A', null, null],
      ['B', news, null],
      ['C', news, null]
    ])
  })

  test('without an order stands by name, after those that have a place', () => {
    const news = make('News')
    const [a, b] = [feedIn(news, 'A'), feedIn(news, 'B')]
    archive.tree.moveFeed(b, news, [b, a])
    const late = feedIn(null, 'Late')
    archive.tree.moveFeed(late, news)
    expect(archive.feed(late).position).toBeNull()
    expect(placed()).toEqual(['B', 'A'])
  })

  test('that the order does not name follows those it names', () => {
    const [a, b, c] = [feedIn(null, 'A'), feedIn(null, 'B'), feedIn(null, 'C')]
    archive.tree.moveFeed(c, null, [c, b, a])
    archive.tree.moveFeed(a, null, [a, c])
    expect(placed()).toEqual(['A', 'C', 'B'])
  })

  test('goes to no folder that is not there', () => {
    const feed = feedIn(null, 'A')
    const gone = make('Gone')
    archive.tree.removeFolder(gone)
    expect(() => archive.tree.moveFeed(feed, gone)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

describe('a folder', () => {
  test('made by hand stays when it is empty; one that only an import made goes with its last feed', () => {
    const own = make('Own')
    const imported = archive.ensureFolder(['Imported'])
    archive.removeFeed(feedIn(own, 'A'))
    archive.removeFeed(feedIn(imported, 'B'))
    expect(archive.folders().map(({ name }) => name)).toEqual(['Own'])
  })

  test('of an import stays once the reader renamed it', () => {
    const imported = archive.ensureFolder(['Imported'])
    if (imported === null) throw new Error('no folder')
    archive.tree.renameFolder(imported, 'Mine')
    archive.removeFeed(feedIn(imported, 'A'))
    expect(folder(imported)?.name).toBe('Mine')
  })

  test('has its name alone in its place', () => {
    const [news, other] = [make('News'), make('Other')]
    expect(() => make('News')).toThrow(refused(/“News”/))
    expect(() => archive.tree.renameFolder(other, 'News')).toThrow(refused(/“News”/))
    const inner = make('News', other)
    expect(() => archive.tree.moveFolder(inner, null)).toThrow(refused(/“News”/))
    expect([folder(news)?.parentId, folder(inner)?.parentId]).toEqual([null, other])
  })

  test('goes neither into itself nor into what is in it', () => {
    const outer = make('Outer')
    const inner = make('Inner', outer)
    expect(() => archive.tree.moveFolder(outer, outer)).toThrow(refused(/itself/))
    expect(() => archive.tree.moveFolder(outer, inner)).toThrow(refused(/itself/))
  })

  test('lies 20 deep at most, with all that is in it', () => {
    let deep: FolderId | null = null
    for (let level = 1; level <= 20; level++) deep = make(`Level ${level}`, deep)
    expect(() => make('More', deep)).toThrow(refused(/20 deep/))
    const pair = make('Pair')
    make('Inner', pair)
    expect(() => archive.tree.moveFolder(pair, folder(deep)?.parentId ?? null)).toThrow(refused(/20 deep/))
  })

  test('that is removed leaves what was in it one level up, with the time its stories are kept', () => {
    const news = make('News')
    const local = make('Local', news)
    const kept = feedIn(news, 'Kept')
    archive.setFolderRules(news, { keepDays: 0 })
    archive.setFolderRules(local, { keepDays: 30 })
    const before = [archive.folders(), archive.feeds()]
    const { undoToken } = archive.tree.removeFolder(news)
    expect(archive.feed(kept)).toMatchObject({ folderId: null, keepDays: 0 })
    expect(archive.folders()).toMatchObject([{ id: local, parentId: null, keepDays: 30 }])
    archive.tree.undo(undoToken)
    expect([archive.folders(), archive.feeds()]).toEqual(before)
  })

  test('that would stand beside one of its name gets a number, and may take the name of the one that goes', () => {
    make('Sport')
    const news = make('News')
    const [sport, own] = [make('Sport', news), make('News', news)]
    const { undoToken } = archive.tree.removeFolder(news)
    expect([folder(sport)?.name, folder(own)?.name]).toEqual(['Sport 2', 'News'])
    archive.tree.undo(undoToken)
    expect([folder(sport), folder(own)]).toMatchObject([
      { name: 'Sport', parentId: news },
      { name: 'News', parentId: news }
    ])
  })

  test('sorts what is in it by name again', () => {
    const news = make('News')
    const [a, b] = [feedIn(news, 'A'), feedIn(news, 'B')]
    archive.tree.moveFeed(a, news, [b, a])
    const { undoToken } = archive.tree.sortByName(news)
    expect(placed()).toEqual([])
    archive.tree.undo(undoToken)
    expect(placed()).toEqual(['B', 'A'])
  })
})

describe('undo', () => {
  test('keeps what was done elsewhere since', () => {
    const news = make('News')
    const feed = feedIn(null, 'A')
    const { undoToken } = archive.tree.moveFeed(feed, news)
    archive.setFolderRules(news, { keepDays: 7 })
    archive.tree.undo(undoToken)
    expect([archive.feed(feed).folderId, folder(news)?.keepDays]).toEqual([null, 7])
  })

  test('waits for a later change to be undone first, and can be tried again', () => {
    const { folder: made, undoToken } = archive.tree.addFolder('News', null)
    const moved = archive.tree.moveFeed(feedIn(null, 'A'), made.id)
    expect(() => archive.tree.undo(undoToken)).toThrow(refused(/later change/))
    archive.tree.undo(moved.undoToken)
    archive.tree.undo(undoToken)
    expect(archive.folders()).toEqual([])
    expect(() => archive.tree.undo(undoToken)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  test('leaves alone a feed that was unsubscribed meanwhile', () => {
    const news = make('News')
    const [gone, staying] = [feedIn(news, 'Gone'), feedIn(news, 'Staying')]
    const { undoToken } = archive.tree.removeFolder(news)
    archive.removeFeed(gone)
    archive.tree.undo(undoToken)
    expect(archive.feeds()).toMatchObject([{ id: staying, folderId: news }])
  })
})

test('places outlive a restart, and the changes tell of all that moved', () => {
  const news = make('News')
  const [a, b] = [feedIn(news, 'A'), feedIn(news, 'B')]
  const cursor = archive.lastChange()
  archive.tree.moveFeed(b, news, [b, a])
  archive.tree.renameFolder(news, 'Newer')
  const { changes } = archive.changesSince(cursor, 100)
  expect(changes.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([`feed ${a}`, `feed ${b}`, `folder ${news}`])
  expect(archive.replicaStart().feeds.map(({ title, position }) => [title, position])).toEqual([
    ['A', 1],
    ['B', 0]
  ])
})
