import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Events, LibraryEventName } from '@shared/contract/events'
import type { RequestAnswer, RequestArgs, RequestName } from '@shared/contract/requests'
import packageJson from '../../../package.json' with { type: 'json' }
import { answerRequest, createAnswers } from './answers'
import { openArchive } from './archive/archive'
import { createDoorbell } from './doorbell'
import { runFollowers } from './followers'
import { openImageStore } from './images/imageStore'
import type { Log } from './log'
import { createClient } from './network/client'
import { routeSources } from './network/routeSources'
import { createSampleSource } from './network/sampleSource'
import { openSearch } from './search/search'
import { openStories } from './stories/stories'
import { createScheduler } from './sync/scheduler'
import { createSync } from './sync/sync'
import { createExtractor } from './workers/extractionPool'

export interface LibraryOptions {
  /** The library's folder; made when it is missing. */
  readonly directory: string
  /** The folder of what is shipped with the app (`resources/`). */
  readonly resources: string
  readonly log: Log
}

/** The library: everything it is asked for goes through `ask` or, from outside, `request`. */
export interface Library {
  /** A request from this process; typed, and parsed all the same. */
  ask<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<RequestAnswer<N>>
  /** A request from another room: nothing about it is trusted. @throws ReaderError */
  request(name: string, args: unknown): Promise<unknown>
  onEvent(listener: <E extends LibraryEventName>(event: E, payload: Events[E]) => void): () => void
  /** Sequence number of the newest change. */
  lastChange(): number
  startSchedule(): void
  pauseSchedule(): void
  close(): Promise<void>
}

const userAgent = `Offprint/${packageJson.version} (+${packageJson.homepage})`

/** Opens a library folder: builds each part and connects them. @throws ReaderError when the folder can't be used. */
export async function openLibrary({ directory, resources, log }: LibraryOptions): Promise<Library> {
  mkdirSync(directory, { recursive: true })
  const sampleDirectory = join(resources, 'sample')
  const archive = openArchive(directory)
  const client = createClient({ userAgent })
  const source = routeSources({ network: client, sample: createSampleSource(sampleDirectory) })
  const store = openImageStore(directory, archive)
  const extractor = createExtractor({ log })
  const search = openSearch(archive, directory, log)
  const stories = openStories(archive, log)
  const followers = runFollowers(archive, [search, stories], log)

  const listeners = new Set<Parameters<Library['onEvent']>[0]>()
  const emit: Parameters<Library['onEvent']>[0] = (event, payload) => {
    for (const listener of listeners) listener(event, payload)
  }
  const doorbell = createDoorbell((seq) => emit('changes.available', { seq }))
  const stopBell = archive.onChange(doorbell.press)

  const sync = createSync({ archive, source, store, extractor, log, onProgress: (progress) => emit('sync.progress', progress) })
  const scheduler = createScheduler({ archive, sync, log })
  const answers = createAnswers({ directory, sampleDirectory, archive, store, source, extractor, search, stories, sync, followers })
  void followers.settled()

  return {
    ask: (name, args) => answerRequest(answers, name, args) as Promise<never>,
    request: (name, args) => answerRequest(answers, name, args),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    lastChange: () => archive.lastChange(),
    startSchedule: () => scheduler.start(),
    pauseSchedule: () => scheduler.stop(),
    close: async () => {
      scheduler.stop()
      sync.cancel()
      stopBell()
      doorbell.stop()
      await sync.settled()
      await followers.stop()
      await Promise.all([extractor.close(), client.close()])
      search.close()
      archive.close()
    }
  }
}
