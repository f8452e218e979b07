import type { Feed, Folder } from '@shared/contract/feeds'
import { type FeedId, type FolderId, feedId, folderId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { inShownOrder } from '@shared/text/siblingOrder'

/** A feed or folder of the sidebar. */
export type TreePlace = { readonly kind: 'feed'; readonly id: FeedId } | { readonly kind: 'folder'; readonly id: FolderId }

/** Feeds and folders as they lie. */
export interface Arrangement {
  readonly feeds: readonly Feed[]
  readonly folders: readonly Folder[]
}

/** The name of a row, by which it is found in the page. */
export const rowOf = ({ kind, id }: TreePlace): string => `${kind}:${id}`

/** The feed or folder that a row stands for; null for another row. */
export function placeOfRow(row: string | null | undefined): TreePlace | null {
  const [kind, number] = row?.split(':', 2) ?? []
  if (kind === 'feed') return { kind, id: feedId.parse(Number(number)) }
  return kind === 'folder' ? { kind, id: folderId.parse(Number(number)) } : null
}

export function placeOfScope(scope: Scope | null): TreePlace | null {
  if (scope?.kind === 'feed') return { kind: 'feed', id: scope.feedId }
  return scope?.kind === 'folder' ? { kind: 'folder', id: scope.folderId } : null
}

export const isSamePlace = (one: TreePlace, other: TreePlace): boolean => rowOf(one) === rowOf(other)

/** The ids of the feeds in a folder, null for the top, as they are shown. */
export function feedsIn({ feeds }: Arrangement, folder: FolderId | null): readonly FeedId[] {
  const inside = feeds.filter(({ folderId: lies }) => lies === folder)
  return inShownOrder(inside, ({ title }) => title).map(({ id }) => id)
}

export function foldersIn({ folders }: Arrangement, parent: FolderId | null): readonly FolderId[] {
  const inside = folders.filter(({ parentId }) => parentId === parent)
  return inShownOrder(inside, ({ name }) => name).map(({ id }) => id)
}

/** The folder that something lies in, null for the top; undefined for what is not there. */
export function parentOf({ feeds, folders }: Arrangement, place: TreePlace): FolderId | null | undefined {
  if (place.kind === 'feed') return feeds.find(({ id }) => id === place.id)?.folderId
  return folders.find(({ id }) => id === place.id)?.parentId
}

export function nameOf({ feeds, folders }: Arrangement, place: TreePlace): string {
  if (place.kind === 'feed') return feeds.find(({ id }) => id === place.id)?.title ?? ''
  return folders.find(({ id }) => id === place.id)?.name ?? ''
}

/** Folders from one up to the top, itself first. */
export function wayUp({ folders }: Arrangement, from: FolderId | null): readonly Folder[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const way: Folder[] = []
  for (let at = from === null ? undefined : byId.get(from); at !== undefined && !way.includes(at); ) {
    way.push(at)
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  }
  return way
}

/** Whether a folder lies in another, or is it. */
export function isInside(tree: Arrangement, inner: FolderId | null, outer: FolderId): boolean {
  return wayUp(tree, inner).some(({ id }) => id === outer)
}
