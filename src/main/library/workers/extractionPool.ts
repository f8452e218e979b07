import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ReaderError } from '@shared/contract/errors'
import type { ExtractionInput } from '../articles/extractStory'
import { headlineOnly } from '../articles/headlineOnly'
import type { ExtractedStory } from '../articles/types'
import type { ImportedStory, ImportTask } from '../imports/types'
import { type Log, silentLog } from '../log'
import type { ExtractionTask } from './extractionMessages'
import { startThread, type ThreadResult } from './extractionThread'
import { ThreadQueue } from './threadQueue'

/** Makes stories of pages without holding anyone up. */
export interface Extractor {
  /** Never rejects for what a page contains: a page that fails or takes too long leaves the feed's content, or the headline alone. */
  extract(input: ExtractionInput): Promise<ExtractedStory>
  /** Makes a story of an imported file. @throws ReaderError `unreadable-file`, `too-large` */
  importFile(file: ImportTask): Promise<ImportedStory>
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
/** Milliseconds an imported file may take: it may be fifty times a page. */
const importTimeout = 60_000

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
  const importFile = async (file: ImportTask): Promise<ImportedStory> => {
    const { importStory } = await import('../imports/importStory')
    return importStory(file)
  }
  return { extract, importFile, close: async () => undefined }
}

function createPool(worker: URL, count: number, timeout: number, log: Log): Extractor {
  const threads = new ThreadQueue(count, () => startThread(worker))

  async function attempt(task: ExtractionTask, name: string | null): Promise<ThreadResult> {
    const thread = await threads.take()
    if (!thread) return { kind: 'failed', reason: 'The library was closed.', failure: 'closed' }
    const result = await thread.run(task, task.kind === 'import' ? importTimeout : timeout)
    threads.give(thread)
    if (result.kind === 'failed' && !threads.isClosed()) log.warn(`extraction failed: ${name}: ${result.failure}`)
    return result
  }

  async function extract(input: ExtractionInput): Promise<ExtractedStory> {
    const first = await attempt({ kind: 'page', input }, input.pageUrl)
    if (first.kind === 'story') return first.story
    const second = input.pageHtml ? await attempt({ kind: 'page', input: withoutPage(input) }, input.pageUrl) : first
    const reason = reasonOf(first)
    return second.kind === 'story' ? { ...second.story, textReason: reason } : headlineOnly(input, reason)
  }

  async function importFile(file: ImportTask): Promise<ImportedStory> {
    const result = await attempt({ kind: 'import', file }, file.name)
    if (result.kind === 'imported') return result.imported
    if (result.kind === 'refused') throw new ReaderError(result.error.code, result.error.message)
    throw new ReaderError('unreadable-file', `“${file.name}” can’t be imported. ${reasonOf(result)}`)
  }

  return { extract, importFile, close: () => threads.close() }
}

function withoutPage(input: ExtractionInput): ExtractionInput {
  return { ...input, pageHtml: null }
}

function reasonOf(result: ThreadResult): string {
  return result.kind === 'failed' ? result.reason : 'The page could not be read.'
}
