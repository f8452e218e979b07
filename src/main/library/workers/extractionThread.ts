import { Worker } from 'node:worker_threads'
import type { ExtractionReply, ExtractionTask } from './extractionMessages'

type Answered = Exclude<ExtractionReply, { readonly kind: 'failed' }>

/** What a thread made of its task; `reason` is for a person, `failure` for the log. */
export type ThreadResult = Answered | { readonly kind: 'failed'; readonly reason: string; readonly failure: string }

/** One worker thread; runs one task at a time and is ended when one takes too long. */
export interface ExtractionThread {
  /** `timeout` is milliseconds for this task. */
  run(task: ExtractionTask, timeout: number): Promise<ThreadResult>
  isAlive(): boolean
  end(): Promise<void>
}

/** Megabytes of heap a page may take; beyond it the thread ends, not the library. */
const heapLimit = 512

/** Starts a thread; it does not keep the process alive. */
export function startThread(script: URL): ExtractionThread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heapLimit } })
  let alive = true
  let settle: ((result: ThreadResult) => void) | null = null

  const fail = (reason: string, failure: string): void => {
    alive = false
    settle?.({ kind: 'failed', reason, failure })
  }
  worker.on('error', (error) => fail('The page could not be read.', error.stack ?? error.message))
  worker.on('exit', (code) => fail('The page could not be read.', `the thread ended (${code})`))
  worker.on('message', (reply: ExtractionReply) => {
    settle?.(reply.kind === 'failed' ? { kind: 'failed', reason: 'The page could not be read.', failure: reply.failure } : reply)
  })
  worker.unref()

  let id = 0
  function run(task: ExtractionTask, timeout: number): Promise<ThreadResult> {
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
      worker.postMessage({ id: ++id, task })
    })
  }

  return { run, isAlive: () => alive, end: async () => void (await worker.terminate()) }
}
