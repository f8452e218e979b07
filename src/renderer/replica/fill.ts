import type { ArticlePage, ReplicaStart } from '@shared/contract/changes'
import { type SortKey, sortKey } from '@shared/contract/ids'
import { writeFolds } from './folds'
import { flagsOf, toRow } from './rows'
import type { ReplicaDatabase, ReplicaState } from './schema'

/** The horizon of a replica that holds nothing yet. */
const NOTHING_YET: SortKey = sortKey.parse(Number.MAX_SAFE_INTEGER)

/**
 * Takes up the replica of this library, or begins a new one: when there is none, when it is of another library,
 * or when its cursor lies after the log's end (the library came back from a backup).
 */
export function startReplica(db: ReplicaDatabase, start: ReplicaStart): Promise<ReplicaState> {
  return db.dexie.transaction('rw', db.dexie.tables, async () => {
    const state = await db.meta.get('state')
    const isSame = state !== undefined && state.libraryId === start.libraryId && state.cursor <= start.cursor
    return isSame ? moveTarget(db, state, start.horizon) : beginAnew(db, start)
  })
}

async function beginAnew(db: ReplicaDatabase, start: ReplicaStart): Promise<ReplicaState> {
  await Promise.all(db.dexie.tables.map((table) => table.clear()))
  await db.feeds.bulkPut([...start.feeds])
  await db.folders.bulkPut([...start.folders])
  await db.counters.bulkPut([...start.counters])
  await db.smartFeeds.bulkPut([...start.smartFeeds])
  const state = { libraryId: start.libraryId, cursor: start.cursor, horizon: NOTHING_YET, target: start.horizon }
  await db.meta.put({ key: 'state', ...state })
  return state
}

/** The newest articles move on with time: what is now older than the target leaves the replica. */
async function moveTarget(db: ReplicaDatabase, state: ReplicaState, target: SortKey): Promise<ReplicaState> {
  const horizon = state.horizon > target ? state.horizon : target
  if (target > state.horizon) await db.articles.where('order').above(-target).delete()
  const next = { ...state, horizon, target }
  await db.meta.put({ ...next, key: 'state' })
  return next
}

/** Stores the page below the horizon and lowers the horizon to its end, in one transaction. Null when there is no replica yet. */
export function applyPage(db: ReplicaDatabase, page: ArticlePage): Promise<ReplicaState | null> {
  return db.dexie.transaction('rw', [db.articles, db.folds, db.meta], async () => {
    const state = await db.meta.get('state')
    if (state === undefined) return null
    const statuses = new Map(page.statuses.map((status) => [status.articleId, status]))
    const heads = page.articles.filter((head) => head.sortKey >= state.target)
    const rows = heads.map((head) => toRow(head, flagsOf(statuses.get(head.id)), state.cursor))
    await Promise.all([db.articles.bulkPut(rows), writeFolds(db, rows)])
    const next = { ...state, horizon: horizonAfter(page, state) }
    await db.meta.put(next)
    return next
  })
}

function horizonAfter(page: ArticlePage, state: ReplicaState): SortKey {
  const last = page.articles.at(-1)
  return page.more && last && last.sortKey > state.target ? last.sortKey : state.target
}

export function isFilled(state: ReplicaState): boolean {
  return state.horizon <= state.target
}
