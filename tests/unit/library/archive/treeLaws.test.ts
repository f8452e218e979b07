import type { FeedId, FolderId } from '@shared/contract/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { Archive } from '../../../../src/main/library/archive/types'
import { addFeed, temporaryFolder } from './temporaryArchive'

const pick = fc.nat({ max: 30 })
const name = fc.constantFrom('News', 'Sport', 'Local', 'News 2')

/** One act of the reader's; numbers pick among what is there, the top among the folders. */
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('addFolder' as const), name, to: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), name, of: pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('moveFolder' as const), of: pick, to: pick, order: fc.option(pick) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('moveFeed' as const), of: pick, to: pick, order: fc.option(pick) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('removeFolder' as const), of: pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort' as const), to: pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unsubscribe' as const), of: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), of: pick }) }
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

/** Does an act; answers the token that undoes it, null where it was refused or has none. */
function perform(archive: Archive, now: Act, tokens: readonly string[]): string | null {
  const { tree } = archive
  const at = <Row>(rows: readonly Row[], index: number): Row | undefined => rows[index % Math.max(1, rows.length)]
  const folders = archive.folders().map(({ id }) => id)
  const place = (index: number): FolderId | null => at<FolderId | null>([null, ...folders], index) ?? null
  const turned = <Id>(ids: readonly Id[], by: number | null): readonly Id[] | undefined =>
    by === null ? undefined : [...ids.slice(by % Math.max(1, ids.length)), ...ids.slice(0, by % Math.max(1, ids.length))]
  const feedsIn = (folder: FolderId | null) => archive.feeds().flatMap(({ id, folderId }) => (folderId === folder ? [id] : []))
  const foldersIn = (parent: FolderId | null) => archive.folders().flatMap(({ id, parentId }) => (parentId === parent ? [id] : []))
  switch (now.do) {
    case 'addFolder':
      return tree.addFolder(now.name, place(now.to)).undoToken
    case 'rename': {
      const id = at(folders, now.of)
      return id === undefined ? null : tree.renameFolder(id, now.name).undoToken
    }
    case 'moveFolder': {
      const id = at(folders, now.of)
      const to = place(now.to)
      return id === undefined ? null : tree.moveFolder(id, to, turned<FolderId>([id, ...foldersIn(to)], now.order)).undoToken
    }
    case 'moveFeed': {
      const feed = at(archive.feeds(), now.of)
      const to = place(now.to)
      return feed === undefined ? null : tree.moveFeed(feed.id, to, turned<FeedId>([feed.id, ...feedsIn(to)], now.order)).undoToken
    }
    case 'removeFolder': {
      const id = at(folders, now.of)
      return id === undefined ? null : tree.removeFolder(id).undoToken
    }
    case 'sort':
      return tree.sortByName(place(now.to)).undoToken
    case 'unsubscribe': {
      const feed = at(archive.feeds(), now.of)
      if (feed !== undefined && archive.feeds().length > 2) archive.removeFeed(feed.id)
      return null
    }
    case 'undo': {
      const token = at(tokens, now.of)
      if (token !== undefined) tree.undo(token)
      return null
    }
  }
}

/** Does an act unless it is refused; then nothing has changed. */
function tryTo(archive: Archive, now: Act, tokens: readonly string[]): string | null {
  const before = shape(archive)
  try {
    return perform(archive, now, tokens)
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: 'ReaderError' })
    expect(shape(archive)).toEqual(before)
    return null
  }
}

function shape(archive: Archive): unknown {
  return [
    archive.database.prepare('SELECT id, parent_id, name, position, keep_days, fold_duplicates, by_hand FROM folders ORDER BY id').all(),
    archive.database.prepare('SELECT id, folder_id, position, keep_days FROM feeds ORDER BY id').all()
  ]
}

function lawful(run: (archive: Archive, acts: readonly Act[]) => void): void {
  const directory = temporaryFolder()
  let runs = 0
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
      runs += 1
      const archive = openArchive(`${directory}/${runs}`)
      archive.database.exec('PRAGMA synchronous = OFF')
      try {
        for (const path of [[], ['News'], ['News', 'Local'], ['Sport']]) addFeed(archive, { folderId: archive.ensureFolder(path) })
        run(archive, acts)
      } finally {
        archive.close()
      }
    }),
    { numRuns: 40 }
  )
}

test('whatever is moved, named, removed and undone: all is in its place, once, and no feed is lost', () => {
  lawful((archive, acts) => {
    const tokens: string[] = []
    for (const now of acts) {
      const feeds = archive.feeds().length
      const token = tryTo(archive, now, tokens)
      if (token !== null) tokens.push(token)
      if (now.do !== 'unsubscribe') expect(archive.feeds()).toHaveLength(feeds)
      expectForest(archive)
    }
  })
})

test('undone one after the other, the latest first, all is exactly as it was', () => {
  lawful((archive, acts) => {
    const steps: { readonly token: string; readonly before: unknown }[] = []
    for (const now of acts) {
      if (now.do === 'undo' || now.do === 'unsubscribe') continue
      const before = shape(archive)
      const token = tryTo(archive, now, [])
      if (token !== null) steps.push({ token, before })
    }
    for (const { token, before } of steps.slice(-10).toReversed()) {
      archive.tree.undo(token)
      expect(shape(archive)).toEqual(before)
    }
  })
})

test('the window that follows the changes has the same folders and feeds', () => {
  lawful((archive, acts) => {
    const tokens: string[] = []
    const folders = new Map(archive.folders().map((folder) => [folder.id, folder]))
    const feeds = new Map(archive.feeds().map((feed) => [feed.id, feed]))
    let cursor = archive.lastChange()
    for (const now of acts) {
      const token = tryTo(archive, now, tokens)
      if (token !== null) tokens.push(token)
      const batch = archive.changesSince(cursor, 1000)
      cursor = batch.cursor
      for (const change of batch.changes) {
        if (change.kind === 'folder') change.value ? folders.set(change.id, change.value) : folders.delete(change.id)
        if (change.kind === 'feed') change.value ? feeds.set(change.id, change.value) : feeds.delete(change.id)
      }
      expect([...folders.values()].sort((a, b) => a.id - b.id)).toEqual(archive.folders().toSorted((a, b) => a.id - b.id))
      expect([...feeds.values()].sort((a, b) => a.id - b.id)).toEqual(archive.feeds().toSorted((a, b) => a.id - b.id))
    }
  })
})

function expectForest(archive: Archive): void {
  const folders = archive.folders()
  const parents = new Map(folders.map(({ id, parentId }) => [id, parentId]))
  for (const { id } of folders) {
    const way = new Set<FolderId>()
    for (let at: FolderId | null | undefined = id; at !== null; at = parents.get(at)) {
      if (at === undefined || way.has(at)) throw new Error(`folder ${id} hangs in the air or lies in itself`)
      way.add(at)
    }
    expect(way.size).toBeLessThanOrEqual(20)
  }
  const names = folders.map(({ parentId, name }) => `${parentId}/${name}`)
  expect(names).toEqual([...new Set(names)])
  for (const { folderId } of archive.feeds()) expect(folderId === null || parents.has(folderId)).toBe(true)
}
