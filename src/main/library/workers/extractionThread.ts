import { Worker } from 'node:worker_threads'
import type { ExtractionInput } from '../articles/extractStory'
import type { ExtractedStory } from '../articles/types'
import type { ExtractionReply } from './extractionMessages'

/** What a thread made of a page; `reason` is for a person, `failure` for the log. */
export type ThreadResult = { readonly story: ExtractedStory } | { readonly story: null; readonly reason: string; readonly failure: string }

/** One worker thread; runs one page at a time and is ended when a page takes too long. */
export interface ExtractionThread {
  run(input: ExtractionInput): Promise<ThreadResult>
  isAlive(): boolean
  end(): Promise<void>
}

/** Megabytes of heap a page may take; beyond it the thread ends, not the library. */
const heapLimit = 512

/** Starts a thread; it does not keep the process alive. `timeout` is milliseconds for one page. */
export function startThread(script: URL, timeout: number): ExtractionThread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heapLimit } })
  let alive = true
  let settle: ((result: ThreadResult) => void) | null = null

  const fail = (reason: string, failure: string): void => {
    alive = false
    settle?.({ story: null, reason, failure })
  }
  worker.on('error', (error) => fail('The page could not be read.', error.stack ?? error.message))
  worker.on('exit', (code) => fail('The page could not be read.', `the thread ended (${code})`))
  worker.on('message', (reply: ExtractionReply) => {
    settle?.(reply.story ? { story: reply.story } : { story: null, reason: 'The page could not be read.', failure: reply.failure })
  })
  worker.unref()

  let id = 0
  function run(input: ExtractionInput): Promise<ThreadResult> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        fail('The page took too long to read.', `no answer within ${timeout} ms`)
        void worker.terminate()
      }, timeout)
      settle = (result) => {
        settle = null
        clearTimeout(timer)
        worker.unref()
        resolve(result)
      }
      worker.ref()
      worker.postMessage({ id: ++id, input })
    })
  }

  return { run, isAlive: () => alive, end: async () => void (await worker.terminate()) }
}
