import type { Feed, Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'
import { inShownOrder, type Placed } from '@shared/text/siblingOrder'
import type { Archive } from '../archive/types'

interface Before {
  readonly feeds: readonly Feed[]
  readonly folders: readonly Folder[]
}

/** Where nothing was before, feeds and folders stand as the file listed them, unless that is by name anyway. `added` in the file's order. */
export function keepFileOrder({ folders, tree }: Pick<Archive, 'folders' | 'tree'>, added: readonly Feed[], before: Before): void {
  const known = new Set(before.folders.map(({ id }) => id))
  // Folders were made in the file's order.
  const made = folders()
    .filter(({ id }) => !known.has(id))
    .toSorted((one, other) => one.id - other.id)
  const isTopNew = {
    feeds: before.feeds.every(({ folderId }) => folderId !== null),
    folders: before.folders.every(({ parentId }) => parentId !== null)
  }
  for (const [folder, feeds] of groupedBy(added, ({ folderId }) => folderId)) {
    const isNew = folder === null ? isTopNew.feeds : !known.has(folder)
    if (isNew && !isByName(feeds, ({ title }) => title)) tree.placeFeeds(feeds.map(({ id }) => id))
  }
  for (const [parent, inside] of groupedBy(made, ({ parentId }) => parentId)) {
    const isNew = parent === null ? isTopNew.folders : !known.has(parent)
    if (isNew && !isByName(inside, ({ name }) => name)) tree.placeFolders(inside.map(({ id }) => id))
  }
}

function groupedBy<Row>(rows: readonly Row[], placeOf: (row: Row) => FolderId | null): ReadonlyMap<FolderId | null, readonly Row[]> {
  const groups = new Map<FolderId | null, Row[]>()
  for (const row of rows) {
    const group = groups.get(placeOf(row)) ?? []
    group.push(row)
    groups.set(placeOf(row), group)
  }
  return groups
}

function isByName<Sibling extends Placed>(siblings: readonly Sibling[], nameOf: (sibling: Sibling) => string): boolean {
  return inShownOrder(siblings, nameOf).every((sibling, index) => sibling === siblings[index])
}
