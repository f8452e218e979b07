import type { ArticlePage, ChangeBatch, ReplicaStart } from '@shared/contract/changes'
import { assertNever } from '@shared/contract/errors'
import { callWorker } from '../library/callWorker'
import { applyChanges } from './applyChanges'
import { applyPage, startReplica } from './fill'
import type { ReplicaDatabase, ReplicaState } from './schema'

/** The three ways the replica is written. */
export type Write =
  | { readonly kind: 'start'; readonly start: ReplicaStart }
  | { readonly kind: 'page'; readonly page: ArticlePage }
  | { readonly kind: 'changes'; readonly batch: ChangeBatch }

/** Writes one batch and tells the state after it; null when the replica was never started. */
export type Writer = (write: Write) => Promise<ReplicaState | null>

/** Writes in this very thread: what the worker does, and the tests. */
export function directWriter(db: ReplicaDatabase): Writer {
  return (write) => {
    switch (write.kind) {
      case 'start':
        return startOrMakeAnew(db, write.start)
      case 'page':
        return applyPage(db, write.page)
      case 'changes':
        return applyChanges(db, write.batch)
      default:
        return assertNever(write)
    }
  }
}

/** A replica that can't be opened or written is deleted and made anew: nothing in it is the only copy. */
async function startOrMakeAnew(db: ReplicaDatabase, start: ReplicaStart): Promise<ReplicaState> {
  try {
    return await startReplica(db, start)
  } catch (thrown) {
    console.warn('the replica is damaged and made anew', thrown)
    await db.dexie.delete({ disableAutoOpen: false })
    return startReplica(db, start)
  }
}

/** Writes in a worker, since filling blocks the page for 260 ms at a time where the page does it itself (measured). */
export function workerWriter(): Writer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'replica' })
  return callWorker<Write, ReplicaState | null>(worker)
}
