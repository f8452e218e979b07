import { ReaderError } from '@shared/contract/errors'
import type { FeedId, FolderId } from '@shared/contract/ids'
import { type FeedPlace, type FolderPlace, isForest, type TreeState } from './treeState'

/** One row before and after an act; null where it was not there. */
export interface RowChange<Row> {
  readonly before: Row | null
  readonly after: Row | null
}

/** What an act did to feeds and folders. */
export interface TreeChange {
  readonly folders: ReadonlyMap<FolderId, RowChange<FolderPlace>>
  readonly feeds: ReadonlyMap<FeedId, RowChange<FeedPlace>>
}

export function changeBetween(before: TreeState, after: TreeState): TreeChange {
  return { folders: changedRows(before.folders, after.folders), feeds: changedRows(before.feeds, after.feeds) }
}

function changedRows<Id, Row extends object>(before: ReadonlyMap<Id, Row>, after: ReadonlyMap<Id, Row>): ReadonlyMap<Id, RowChange<Row>> {
  const changes = [...new Set([...before.keys(), ...after.keys()])].map(
    (id) => [id, { before: before.get(id) ?? null, after: after.get(id) ?? null }] as const
  )
  return new Map(changes.filter(([, { before, after }]) => before !== after && !(before && after && differing(before, after).length === 0)))
}

function differing<Row extends object>(one: Row, other: Row): readonly (keyof Row)[] {
  return (Object.keys(one) as (keyof Row)[]).filter((column) => one[column] !== other[column])
}

/**
 * The state with a change taken back: what it wrote is as before, what was done elsewhere since stays.
 * @throws ReaderError `bad-request` when a later change is in the way.
 */
export function withoutChange(state: TreeState, { folders, feeds }: TreeChange): TreeState {
  // A feed that was unsubscribed meanwhile has no place to go back to.
  const present = new Map([...feeds].filter(([id]) => state.feeds.has(id)))
  const back = { folders: rowsBack(state.folders, folders), feeds: rowsBack(state.feeds, present) }
  if (!isForest(back)) throw laterChange()
  return back
}

function rowsBack<Id, Row extends object>(rows: ReadonlyMap<Id, Row>, changes: ReadonlyMap<Id, RowChange<Row>>): ReadonlyMap<Id, Row> {
  const back = new Map(rows)
  for (const [id, { before, after }] of changes) {
    const now = rows.get(id)
    if ((now === undefined) !== (after === null)) throw laterChange()
    if (before === null) back.delete(id)
    else back.set(id, now === undefined || after === null ? before : rowBack(now, before, after))
  }
  return back
}

/** What the change did not write may be another by now, and stays. */
function rowBack<Row extends object>(now: Row, before: Row, after: Row): Row {
  const back = { ...now }
  for (const column of differing(before, after)) {
    if (now[column] !== after[column]) throw laterChange()
    back[column] = before[column]
  }
  return back
}

function laterChange(): ReaderError {
  return new ReaderError('bad-request', 'A later change of your feeds and folders comes first: undo that one before.')
}
