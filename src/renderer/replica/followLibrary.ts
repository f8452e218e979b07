import { ReaderError } from '@shared/contract/errors'
import type { LibraryClient } from '../library/request'
import { type Applied, appliedChanges, appliedPage, appliedStart } from './applied'
import { isFilled } from './fill'
import type { ReplicaState } from './schema'
import type { Writer } from './writer'

/** A first page that fills the screen at once, then pages whose copy over the bridge blocks 5 ms. */
const FIRST_PAGE = 100
const PAGE = 500
const BATCH = 500
/** After this many entries the library is asked again how far back the replica should reach. */
const ENTRIES_BETWEEN_STARTS = 5000

interface Writing {
  readonly client: LibraryClient
  readonly write: Writer
  /** Told after each write, with the state after it. */
  readonly onApplied: (applied: Applied, state: ReplicaState) => void
}

interface Follower extends Writing {
  /** What was kept when the window was last open. */
  readonly kept: () => Promise<ReplicaState | undefined>
}

/**
 * Keeps the replica at the library's side until the returned function is called: one step after the other, changes
 * before pages, so that a page is never older than the changes applied before it. Sleeps until the doorbell rings.
 */
export function followLibrary(follower: Follower): () => void {
  const bell = createBell()
  const stops = [follower.client.onEvent('changes.available', bell.ring), onReturn(follower.client, bell.restart)]
  void follow(follower, bell)
  return () => {
    for (const stop of stops) stop()
    bell.stop()
  }
}

/** Calls back each time the library is ready again after it was away. */
function onReturn(client: LibraryClient, callback: () => void): () => void {
  let wasAway = false
  return client.onEvent('library.state', ({ state }) => {
    if (state === 'ready' && wasAway) callback()
    wasAway = state === 'restarting' || state === 'failed'
  })
}

async function follow(follower: Follower, bell: Bell): Promise<void> {
  await showKept(follower)
  while (!bell.isStopped()) {
    bell.reset()
    try {
      await followFromStart(follower, bell)
    } catch (thrown) {
      if (bell.isStopped()) return
      if (!isLibraryAway(thrown)) console.error('the replica could not follow the library', thrown)
      await bell.wait()
    }
  }
}

/**
 * Shows the replica of last time at once: it lies with its library, and the window need not wait until the library has
 * started. Should it prove to be of another one, `start` makes it anew.
 */
async function showKept({ kept, onApplied }: Follower): Promise<void> {
  try {
    const state = await kept()
    if (state !== undefined) onApplied(appliedStart(false), state)
  } catch (thrown) {
    console.warn('the replica of last time can not be read', thrown)
  }
}

/** A library that stopped rings again when it is back. */
function isLibraryAway(thrown: unknown): boolean {
  return thrown instanceof ReaderError && thrown.code === 'library-unavailable'
}

async function followFromStart(follower: Follower, bell: Bell): Promise<void> {
  let state = await start(follower)
  let entries = 0
  while (!bell.wantsStart() && entries < ENTRIES_BETWEEN_STARTS) {
    if (bell.take()) {
      const before = state.cursor
      state = await drainChanges(follower, state)
      entries += state.cursor - before
    } else if (!isFilled(state)) state = await fillOnePage(follower, state)
    else await bell.wait()
  }
}

async function start({ client, write, onApplied }: Writing): Promise<ReplicaState> {
  const answer = await client.request('replica.start', undefined)
  const state = written(await write({ kind: 'start', start: answer }))
  onApplied(appliedStart(state.cursor === answer.cursor && !isFilled(state)), state)
  return drainChanges({ client, write, onApplied }, state)
}

async function drainChanges({ client, write, onApplied }: Writing, from: ReplicaState): Promise<ReplicaState> {
  let state = from
  for (let more = true; more; ) {
    const batch = await client.request('changes.since', { cursor: state.cursor, limit: BATCH })
    if (batch.changes.length > 0 || batch.cursor > state.cursor) {
      state = written(await write({ kind: 'changes', batch }))
      onApplied(appliedChanges(batch), state)
    }
    more = batch.more
  }
  return state
}

async function fillOnePage({ client, write, onApplied }: Follower, state: ReplicaState): Promise<ReplicaState> {
  const isFirst = state.horizon === Number.MAX_SAFE_INTEGER
  const page = await client.request('articles.page', {
    scope: { kind: 'all' },
    unreadOnly: false,
    before: isFirst ? null : state.horizon,
    limit: isFirst ? FIRST_PAGE : PAGE
  })
  const next = written(await write({ kind: 'page', page }))
  onApplied(appliedPage(page), next)
  return next
}

function written(state: ReplicaState | null): ReplicaState {
  if (state === null) throw new Error('the replica was written before it was started')
  return state
}

type Bell = ReturnType<typeof createBell>

/** A doorbell that remembers that it rang; many rings before one `take` are one. */
function createBell() {
  let rang = false
  let restarts = false
  let stopped = false
  let wake: () => void = () => undefined
  return {
    ring: () => {
      rang = true
      wake()
    },
    /** Rings for a fresh start: who came back may be another. */
    restart: () => {
      restarts = true
      wake()
    },
    /** Forgets what rang before a start, whose answer holds it. */
    reset: () => {
      rang = false
      restarts = false
    },
    wantsStart: () => restarts || stopped,
    stop: () => {
      stopped = true
      wake()
    },
    isStopped: () => stopped,
    take: () => {
      const answer = rang
      rang = false
      return answer
    },
    wait: () =>
      new Promise<void>((resolve) => {
        if (rang || restarts || stopped) resolve()
        else wake = resolve
      })
  }
}
