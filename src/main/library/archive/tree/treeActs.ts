import { ReaderError } from '@shared/contract/errors'
import type { FeedId, FolderId } from '@shared/contract/ids'
import { type FeedPlace, type FolderPlace, feedsIn, foldersIn, type TreeState, wayUp, withFeeds, withFolders } from './treeState'

/** `depth`: folders in folders, as many as an OPML file may bring. */
const treeLimits = { depth: 20, folders: 5000 } as const

/** A feed in another folder or another place. `order`: the feeds there as they are to stand. */
export function withFeedMoved(state: TreeState, id: FeedId, folderId: FolderId | null, order?: readonly FeedId[] | undefined): TreeState {
  const feed = state.feeds.get(id)
  if (feed === undefined) throw new ReaderError('not-found', 'This feed is no longer subscribed.')
  if (folderId !== null) folderOf(state, folderId)
  const moved = feed.folderId === folderId ? state : withFeeds(state, [{ ...feed, folderId, position: null }])
  return order === undefined ? moved : withFeeds(moved, inOrder(feedsIn(moved, folderId), order))
}

/** The same of a folder, with all that is in it. @throws ReaderError `bad-request` where it can't lie. */
export function withFolderMoved(
  state: TreeState,
  id: FolderId,
  parentId: FolderId | null,
  order?: readonly FolderId[] | undefined
): TreeState {
  const folder = { ...folderOf(state, id), byHand: 1 }
  const isElsewhere = folder.parentId !== parentId
  if (parentId !== null) folderOf(state, parentId)
  if (wayUp(state, parentId).includes(id)) throw new ReaderError('bad-request', 'A folder can’t be moved into itself.')
  if (isElsewhere) {
    refuseTaken(state, parentId, folder)
    refuseDepth(wayUp(state, parentId).length + heightOf(state, id))
  }
  const moved = withFolders(state, [isElsewhere ? { ...folder, parentId, position: null } : folder])
  return order === undefined ? moved : withFolders(moved, inOrder(foldersIn(moved, parentId), order))
}

export function withFolderRenamed(state: TreeState, id: FolderId, name: string): TreeState {
  const folder = folderOf(state, id)
  refuseTaken(state, folder.parentId, { id, name })
  return withFolders(state, [{ ...folder, name, byHand: 1 }])
}

/** Whether one more folder may lie there. @throws ReaderError `bad-request`, `not-found` */
export function refuseNewFolder(state: TreeState, parentId: FolderId | null, name: string): void {
  if (parentId !== null) folderOf(state, parentId)
  if (state.folders.size >= treeLimits.folders) throw new ReaderError('bad-request', `There can be ${treeLimits.folders} folders at most.`)
  refuseDepth(wayUp(state, parentId).length + 1)
  refuseTaken(state, parentId, { id: null, name })
}

/**
 * A folder gone, and what was in it where it was. How long stories are kept goes down to them, so that none leaves sooner;
 * a folder that would stand beside one of its name gets a number.
 */
export function withFolderRemoved(state: TreeState, id: FolderId): TreeState {
  const { parentId, keepDays, foldDuplicates } = folderOf(state, id)
  const names = new Set(foldersIn(state, parentId).flatMap((beside) => (beside.id === id ? [] : [beside.name])))
  const folders = foldersIn(state, id).map((inner): FolderPlace => {
    const name = freeName(inner.name, names)
    names.add(name)
    return {
      ...inner,
      ...{ parentId, name, position: null },
      ...{ keepDays: inner.keepDays ?? keepDays, foldDuplicates: inner.foldDuplicates ?? foldDuplicates }
    }
  })
  const feeds = feedsIn(state, id).map((feed): FeedPlace => {
    const handedDown = feed.kind === 'imports' ? null : keepDays
    return { ...feed, folderId: parentId, position: null, keepDays: feed.keepDays ?? handedDown }
  })
  const moved = withFeeds(withFolders(state, folders), feeds)
  return { ...moved, folders: new Map([...moved.folders].filter(([other]) => other !== id)) }
}

export function withNamesInOrder(state: TreeState, id: FolderId | null): TreeState {
  if (id !== null) folderOf(state, id)
  const byName = <Row>(row: Row) => ({ ...row, position: null })
  return withFeeds(withFolders(state, foldersIn(state, id).map(byName)), feedsIn(state, id).map(byName))
}

/** Rows with the places that an order gives them; those it leaves out follow, in the places they have among each other. */
function inOrder<Row extends { readonly id: number; readonly position: number | null }>(
  rows: readonly Row[],
  order: readonly number[]
): readonly Row[] {
  const places = new Map(order.map((id, index) => [id, index]))
  return rows.map((row) => ({ ...row, position: places.get(row.id) ?? (row.position === null ? null : order.length + row.position) }))
}

function folderOf({ folders }: TreeState, id: FolderId): FolderPlace {
  const folder = folders.get(id)
  if (folder === undefined) throw new ReaderError('not-found', 'This folder is no longer there.')
  return folder
}

function refuseTaken(
  state: TreeState,
  parentId: FolderId | null,
  { id, name }: { readonly id: FolderId | null; readonly name: string }
): void {
  const isTaken = foldersIn(state, parentId).some((beside) => beside.name === name && beside.id !== id)
  if (isTaken) throw new ReaderError('bad-request', `There is a folder named “${name}” here already.`)
}

function refuseDepth(depth: number): void {
  if (depth > treeLimits.depth) throw new ReaderError('bad-request', `Folders can lie ${treeLimits.depth} deep at most.`)
}

/** How many folders lie in each other from this one down, itself among them. */
function heightOf(state: TreeState, id: FolderId): number {
  return 1 + Math.max(0, ...foldersIn(state, id).map((inner) => heightOf(state, inner.id)))
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`
  return free
}
