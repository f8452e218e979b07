import { join } from 'node:path'
import type { ErrorData } from '@shared/contract/errors'
import type { Events, LibraryEventName } from '@shared/contract/events'
import type { RequestAnswer, RequestArgs, RequestName } from '@shared/contract/requests'
import packageJson from '../../../package.json' with { type: 'json' }
import { answerRequest, createAnswers } from './answers'
import { openArchive } from './archive/archive'
import { keepCopiesDaily } from './backup/keptCopies'
import { openRestored } from './backup/openRestored'
import { tidyLater } from './doctor/tidyLater'
import { createDoorbell } from './doorbell'
import { openDuplicates } from './duplicates/duplicates'
import { type Followers, runFollowers } from './followers'
import { openImageStore } from './images/imageStore'
import { backfillLater } from './images/thumbnails/backfillLater'
import { createThumbnailer } from './images/thumbnails/thumbnailer'
import type { Log } from './log'
import { createClient } from './network/client'
import { routeSources } from './network/routeSources'
import { createSampleSource } from './network/sampleSource'
import { openOffline } from './offline/openOffline'
import { keepDaily } from './retention/keepDaily'
import { createRetention } from './retention/retention'
import { openRules } from './rules/rules'
import { openSearch, type Search } from './search/search'
import { createFeedNews } from './smartFeeds/feedNews'
import { openSmartFeeds } from './smartFeeds/smartFeeds'
import { openStories } from './stories/stories'
import { keepPauses } from './sync/keepPauses'
import { createScheduler } from './sync/scheduler'
import { createSync } from './sync/sync'
import { createFileGrants } from './transfers/fileGrants'
import { createTransfers } from './transfers/transfers'
import { createExtractor } from './workers/extractionPool'

export interface LibraryOptions {
  /** The library's folder; made when it is missing. */
  readonly directory: string
  /** The folder of what is shipped with the app (`resources/`). */
  readonly resources: string
  readonly log: Log
  /** Called when a restore is ready: the library is to be closed and opened again. */
  readonly onReopen?: () => void
}

/** The library: everything it is asked for goes through `ask` or, from outside, `request`. */
export interface Library {
  /** A request from this process; typed, and parsed all the same. */
  ask<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<RequestAnswer<N>>
  /** A request from another room: nothing about it is trusted. @throws ReaderError */
  request(name: string, args: unknown): Promise<unknown>
  onEvent(listener: <E extends LibraryEventName>(event: E, payload: Events[E]) => void): () => void
  /** What the reader must know of how the library was opened: a damaged file was set aside. */
  readonly recovered: ErrorData | null
  /** Sequence number of the newest change. */
  lastChange(): number
  /** Resolves when search and stories have taken in all that is stored. */
  settled(): Promise<void>
  /** Resolves when the media that feeds' rules ask for after a sync are saved, as far as they can be had. */
  background(): Promise<void>
  /** A file that the person chose may be read or written under the answered token. */
  grantFile(path: string, token?: string): string
  startSchedule(): void
  pauseSchedule(): void
  close(): Promise<void>
}

const TIDY_AFTER_MS = 120_000
const userAgent = `Offprint/${packageJson.version} (+${packageJson.homepage})`

/** Opens a library folder: builds each part and connects them. @throws ReaderError when the folder can't be used. */
export async function openLibrary({ directory, resources, log, onReopen = () => undefined }: LibraryOptions): Promise<Library> {
  const sampleDirectory = join(resources, 'sample')
  const archive = openRestored(directory, log, () => openArchive(directory))
  const client = createClient({ userAgent })
  const source = routeSources({ network: keepPauses(client, archive), sample: createSampleSource(sampleDirectory) })
  const store = openImageStore(directory, archive)
  const extractor = createExtractor({ log })
  const thumbnails = createThumbnailer({ directory, rows: archive, log })
  const listeners = new Set<Parameters<Library['onEvent']>[0]>()
  const emit: Parameters<Library['onEvent']>[0] = (event, payload) => {
    for (const listener of listeners) listener(event, payload)
  }
  const search = openSearch(archive, directory, log, { onProgress: (progress) => emit('search.progress', progress) })
  const stories = openStories(archive, log)
  const duplicates = openDuplicates(archive)
  const rules = openRules({ archive, search, onProgress: (progress) => emit('rules.progress', progress) })
  const smartFeeds = openSmartFeeds({ archive, search, log, onNews: (news) => emit('smartFeed.news', news) })
  const tellFeedNews = createFeedNews({ archive, onNews: (news) => emit('feed.news', news) })
  const followers = runFollowers(archive, [search, stories, duplicates, rules, smartFeeds], log)

  const doorbell = createDoorbell((seq) => emit('changes.available', { seq }))
  const stopBell = archive.onChange(doorbell.press)

  const capture = { archive, source, store, extractor, thumbnails, log }
  const offline = openOffline({
    ...capture,
    directory,
    downloader: client,
    search,
    followers,
    sync: createSync({
      ...capture,
      onProgress: (progress) => {
        emit('sync.progress', progress)
        if (progress.phase === 'done') tellNews(followers, [smartFeeds.tellNews, tellFeedNews], log)
      }
    }),
    onProgress: (progress) => emit('offline.progress', progress)
  })
  const { sync } = offline
  const scheduler = createScheduler({ archive, sync, log })
  const retention = createRetention(archive)
  const transfers = createTransfers((progress) => emit('transfer.progress', { progress }))
  const grants = createFileGrants()
  const answers = createAnswers({
    retention,
    directory,
    sampleDirectory,
    archive,
    store,
    source,
    extractor,
    thumbnails,
    search,
    stories,
    sync,
    offline,
    smartFeeds,
    rules,
    followers,
    transfers,
    grants,
    onReopen
  })
  void followers.settled()
  const stopTidying = tidyLater({ ...capture, media: offline.media }, TIDY_AFTER_MS)
  const stopBackfill = backfillLater({ archive, store, thumbnails }, log, TIDY_AFTER_MS)
  const stopCopies = keepCopiesDaily({ archive, directory }, log, TIDY_AFTER_MS)
  const stopRetention = keepDaily(retention, log, TIDY_AFTER_MS / 2)

  return {
    ask: (name, args) => answerRequest(answers, name, args) as Promise<never>,
    request: (name, args) => answerRequest(answers, name, args),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    recovered: archive.report.recovered,
    lastChange: () => archive.lastChange(),
    settled: () => followers.settled(),
    background: () => sync.background(),
    grantFile: grants.grant,
    startSchedule: () => {
      scheduler.start()
      readySearch(search, log)
    },
    pauseSchedule: () => scheduler.stop(),
    close: async () => {
      stopTidying()
      stopRetention()
      scheduler.stop()
      const stopped = offline.close()
      transfers.cancel()
      await transfers.settled()
      await stopCopies()
      stopBell()
      doorbell.stop()
      // A picture under way may take seconds; it is made another time.
      await Promise.all([stopBackfill(), thumbnails.close()])
      await stopped
      // Closed first, so that a long indexing stops here and goes on at the next start.
      smartFeeds.close()
      rules.close()
      search.close()
      stories.close()
      duplicates.close()
      await followers.stop()
      await Promise.all([extractor.close(), client.close()])
      archive.close()
    }
  }
}

/** What a sync brought is looked through before anybody is told of it. */
function tellNews(followers: Followers, tellers: readonly (() => unknown)[], log: Log): void {
  const told = followers.settled().then(() => Promise.all(tellers.map((tell) => tell())))
  told.catch((cause: unknown) => log.error('the news could not be told', cause))
}

/** The window is about to ask: what search keeps in memory is read, and an index that was being made anew is finished. */
function readySearch(search: Search, log: Log): void {
  const ready = search.warm().then(() => search.resumeRebuild())
  ready.catch((cause: unknown) => log.error('search could not be made ready', cause))
}
