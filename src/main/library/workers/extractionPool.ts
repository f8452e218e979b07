import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { ExtractionInput } from '../articles/extractStory'
import { headlineOnly } from '../articles/headlineOnly'
import type { ExtractedStory } from '../articles/types'
import { type Log, silentLog } from '../log'
import { startThread, type ThreadResult } from './extractionThread'
import { ThreadQueue } from './threadQueue'

/** Makes stories of pages without holding anyone up. */
export interface Extractor {
  /** Never rejects for what a page contains: a page that fails or takes too long leaves the feed's content, or the headline alone. */
  extract(input: ExtractionInput): Promise<ExtractedStory>
  /** Ends the threads; what is under way is answered from the feed. */
  close(): Promise<void>
}

export interface ExtractorOptions {
  /** Compiled worker; null extracts in this thread (tests, tools). Looked for beside this file unless given. */
  readonly worker?: URL | null
  readonly threads?: number
  /** Milliseconds a page may take. */
  readonly timeout?: number
  readonly log?: Log
}

const defaultTimeout = 10_000

/** Opens a pool of extraction threads, as many as there are cores to spare, at most four. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const { log = silentLog, timeout = defaultTimeout } = options
  const worker = options.worker === undefined ? findWorker() : options.worker
  if (!worker) {
    log.info('no extraction worker beside the library: pages are read in its own thread')
    return inThisThread(log)
  }
  const count = options.threads ?? Math.min(4, Math.max(1, availableParallelism()))
  return createPool(worker, count, timeout, log)
}

/** The build puts the worker beside the library or, where that is a shared chunk, one folder above. */
function findWorker(): URL | null {
  const places = ['./extractionWorker.js', '../extractionWorker.js'].map((path) => new URL(path, import.meta.url))
  return places.find((place) => existsSync(place)) ?? null
}

/** The extraction is loaded when it is needed: half a second of the start that nothing else asks for. */
function inThisThread(log: Log): Extractor {
  const extract = async (input: ExtractionInput): Promise<ExtractedStory> => {
    const { extractStory } = await import('../articles/extractStory')
    const attempts = [input, withoutPage(input)]
    for (const attempt of attempts) {
      try {
        return extractStory(attempt)
      } catch (thrown) {
        log.error(`extraction failed: ${input.pageUrl}`, thrown)
      }
    }
    return headlineOnly(input, 'The page could not be read.')
  }
  return { extract, close: async () => undefined }
}

function createPool(worker: URL, count: number, timeout: number, log: Log): Extractor {
  const threads = new ThreadQueue(count, () => startThread(worker, timeout))

  async function attempt(input: ExtractionInput): Promise<ThreadResult> {
    const thread = await threads.take()
    if (!thread) return { story: null, reason: 'The library was closed.', failure: 'closed' }
    const result = await thread.run(input)
    threads.give(thread)
    if (!result.story && !threads.isClosed()) log.warn(`extraction failed: ${input.pageUrl}: ${result.failure}`)
    return result
  }

  async function extract(input: ExtractionInput): Promise<ExtractedStory> {
    const first = await attempt(input)
    if (first.story) return first.story
    const second = input.pageHtml ? await attempt(withoutPage(input)) : first
    return second.story ? { ...second.story, textReason: first.reason } : headlineOnly(input, first.reason)
  }

  return { extract, close: () => threads.close() }
}

function withoutPage(input: ExtractionInput): ExtractionInput {
  return { ...input, pageHtml: null }
}
