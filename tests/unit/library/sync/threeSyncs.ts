import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ArticleHead } from '@shared/contract/articles'
import type { Feed } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'
import type { SyncSummary } from '@shared/contract/sync'
import { expect } from 'vitest'
import type { Limits } from '../../../../src/main/library/network/limits'
import type { TestServer } from '../../../helpers/testServer'
import { openTestLibrary, rss, serve, type TestLibrary } from './testLibrary'

/** How a server lies at the n-th sync, from 1. */
export type Lie = (sync: number, response: ServerResponse, request: IncomingMessage) => void

interface Circumstances {
  readonly limits?: Partial<Limits>
  /** Milliseconds by which the clock goes on between two syncs; the machine's own clock when not given. */
  readonly apart?: number
  /** Whether the liar takes its time: the sound feed must then be stored before it is through. */
  readonly isSlow?: boolean
  /** Is done before the first sync; what it routes is there from then on. */
  readonly prepare?: (library: TestLibrary, liar: TestServer) => void
  /** Looks at the library after each sync, before it is closed. */
  readonly after?: (sync: number, library: TestLibrary, liar: TestServer) => void
}

/** What is left when the third sync is over. */
export interface ThreeSyncs {
  readonly library: TestLibrary
  readonly liar: TestServer
  readonly summaries: readonly SyncSummary[]
  /** The feed of the server that lies, as it stands now. */
  feed(): Feed
  /** The stories that came from it, newest first (up to 1,000). */
  heads(): readonly ArticleHead[]
  /** Their titles, in the order of the alphabet. */
  stories(): string[]
}

const STEPS = [1, 2, 3]

/**
 * Three syncs of a feed whose server lies and of a sound one on another host, the library closed and opened again on
 * its folder between them. The sound feed brings a story at each, which must all be there at once, each once.
 */
export async function threeSyncs(lie: Lie, { limits, apart, isSlow = false, prepare, after }: Circumstances = {}): Promise<ThreeSyncs> {
  const [liar, sound] = [await serve(), await serve({ host: '127.0.0.2' })]
  let step = 0
  liar.route('/feed', (request, response) => lie(step, response, request))
  sound.route(
    '/sound',
    (_request, response) => void response.end(rss(STEPS.slice(0, step).map((number) => ({ title: `sound ${number}` }))))
  )
  const begun = Date.UTC(2026, 10, 20)
  const options = { ...(limits && { limits }), ...(apart !== undefined && { now: () => begun + step * apart }) }
  let library = openTestLibrary(options)
  const [feedId, soundId] = [library.follow(liar.url('/feed')).id, library.follow(sound.url('/sound')).id]
  prepare?.(library, liar)
  const summaries: SyncSummary[] = []
  for (step of STEPS) {
    if (step > 1) library = await library.reopen()
    const isOvertaken = watchOrder(library, { feedId, soundId }, step)
    summaries.push(await library.run())
    expect(library.archive.feed(soundId), `the sound feed at sync ${step}`).toMatchObject({ state: 'ok', error: null, total: step })
    if (isSlow) expect(isOvertaken(), `the sound feed waits for the liar at sync ${step}`).toBe(true)
    after?.(step, library, liar)
  }
  const headsOf = (id: FeedId) =>
    library.archive.page({ scope: { kind: 'feed', feedId: id }, unreadOnly: false, before: null, limit: 1000 }).articles
  const titlesOf = (id: FeedId) =>
    headsOf(id)
      .map(({ title }) => title)
      .sort()
  expect(titlesOf(soundId)).toEqual(['sound 1', 'sound 2', 'sound 3'])
  return {
    library,
    liar,
    summaries,
    feed: () => library.archive.feed(feedId),
    heads: () => headsOf(feedId),
    stories: () => titlesOf(feedId)
  }
}

/** Whether the sound feed's news were stored while the liar's outcome was still open. */
function watchOrder({ archive }: TestLibrary, { feedId, soundId }: { feedId: FeedId; soundId: FeedId }, step: number): () => boolean {
  const before = archive.ledger(feedId, 10).length
  let isOvertaken = false
  archive.onChange(() => {
    isOvertaken ||= archive.feed(soundId).total === step && archive.ledger(feedId, 10).length === before
  })
  return () => isOvertaken
}
