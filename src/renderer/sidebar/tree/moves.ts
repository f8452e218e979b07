import type { FeedId, FolderId } from '@shared/contract/ids'
import { type Arrangement, feedsIn, foldersIn, isInside, isSamePlace, parentOf, type TreePlace } from './places'

/** A feed or folder to go into a folder (null: the top). `order`: it and those beside it as they are to stand, where it matters. */
export type Move =
  | { readonly kind: 'feed'; readonly id: FeedId; readonly parent: FolderId | null; readonly order?: readonly FeedId[] }
  | { readonly kind: 'folder'; readonly id: FolderId; readonly parent: FolderId | null; readonly order?: readonly FolderId[] }

/** Where something dragged would go, and the row to be marked; `top` is the heading above all. */
export interface Drop {
  readonly move: Move
  readonly mark: { readonly over: TreePlace | 'top'; readonly side: 'after' | 'before' | 'into' }
}

/** How much of a folder's row, above and below, stands for the place beside it. */
const EDGE = 0.28

/** What a drop on a row does, `part` of the way down it (0 to 1); null where it would change nothing or can't be. */
export function dropOn(tree: Arrangement, dragged: TreePlace, over: TreePlace | 'top', part: number, isOpen: boolean): Drop | null {
  if (over === 'top') return dropInto(tree, dragged, null)
  if (isSamePlace(dragged, over)) return null
  if (dragged.kind === 'feed' && over.kind === 'feed') return dropBeside(tree, dragged, over, part < 0.5 ? 'before' : 'after')
  if (over.kind === 'feed') return dropInto(tree, dragged, parentOf(tree, over) ?? null)
  if (dragged.kind === 'folder' && part < EDGE) return dropBeside(tree, dragged, over, 'before')
  if (dragged.kind === 'folder' && part > 1 - EDGE && !isOpen) return dropBeside(tree, dragged, over, 'after')
  return dropInto(tree, dragged, over.id)
}

/** One place up or down among those beside it; null at the end. */
export function stepOf(tree: Arrangement, place: TreePlace, by: 1 | -1): Move | null {
  const parent = parentOf(tree, place)
  if (parent === undefined) return null
  if (place.kind === 'feed') {
    const order = stepped(feedsIn(tree, parent), place.id, by)
    return order && { ...place, parent, order }
  }
  const order = stepped(foldersIn(tree, parent), place.id, by)
  return order && { ...place, parent, order }
}

/** Into a folder, after what stands there by hand; null where it is there already or can't go. */
export function moveInto(tree: Arrangement, place: TreePlace, parent: FolderId | null): Move | null {
  const isThere = parentOf(tree, place) === parent
  const isImpossible = place.kind === 'folder' && isInside(tree, parent, place.id)
  return isThere || isImpossible ? null : { ...place, parent }
}

function dropInto(tree: Arrangement, dragged: TreePlace, parent: FolderId | null): Drop | null {
  const move = moveInto(tree, dragged, parent)
  return move && { move, mark: { over: parent === null ? 'top' : { kind: 'folder', id: parent }, side: 'into' } }
}

function dropBeside(tree: Arrangement, dragged: TreePlace, over: TreePlace, side: 'after' | 'before'): Drop | null {
  const parent = parentOf(tree, over)
  if (parent === undefined || (dragged.kind === 'folder' && isInside(tree, parent, dragged.id))) return null
  const move = moveBeside(tree, dragged, over, parent, side)
  return move && { move, mark: { over, side } }
}

function moveBeside(
  tree: Arrangement,
  dragged: TreePlace,
  over: TreePlace,
  parent: FolderId | null,
  side: 'after' | 'before'
): Move | null {
  const isHere = parentOf(tree, dragged) === parent
  if (dragged.kind === 'feed' && over.kind === 'feed') {
    const order = beside(feedsIn(tree, parent), dragged.id, over.id, side, isHere)
    return order && { ...dragged, parent, order }
  }
  if (dragged.kind === 'folder' && over.kind === 'folder') {
    const order = beside(foldersIn(tree, parent), dragged.id, over.id, side, isHere)
    return order && { ...dragged, parent, order }
  }
  return null
}

function beside<Id>(siblings: readonly Id[], moved: Id, over: Id, side: 'after' | 'before', isHere: boolean): readonly Id[] | null {
  const others = siblings.filter((id) => id !== moved)
  const order = others.toSpliced(others.indexOf(over) + (side === 'after' ? 1 : 0), 0, moved)
  return isHere && order.every((id, index) => id === siblings[index]) ? null : order
}

function stepped<Id>(siblings: readonly Id[], moved: Id, by: 1 | -1): readonly Id[] | null {
  const at = siblings.indexOf(moved) + by
  return at < 0 || at >= siblings.length ? null : siblings.filter((id) => id !== moved).toSpliced(at, 0, moved)
}
