import { Worker } from 'node:worker_threads'
import { limits } from '../images/thumbnails/limits'
import type { ThumbnailJob, ThumbnailReply } from './thumbnailMessages'

/** The one thread that makes thumbnails. It is started by the first picture and ends when none has come for a while. */
export interface ThumbnailThread {
  /** One picture after the other, in the order asked for. Never rejects: what a picture does to its decoder is in the reply. */
  run(job: ThumbnailJob): Promise<ThumbnailReply>
  /** Whether the thread runs at this moment. */
  isRunning(): boolean
  /** Ends the thread; whoever waits gets a failure. */
  end(): Promise<void>
}

export interface ThumbnailThreadOptions {
  /** Milliseconds, as in `limits`. */
  readonly timeMs?: number
  readonly idleMs?: number
}

/** Megabytes of JavaScript heap; the pixels lie outside it and are bounded by `limits`. */
const heapLimit = 128

export function createThumbnailThread(script: URL, options: ThumbnailThreadOptions = {}): ThumbnailThread {
  const { timeMs = limits.timeMs, idleMs = limits.idleMs } = options
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isEnded = false

  function start(): Worker {
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heapLimit } })
    // Also between two pictures: an error that nobody listens to would end the library.
    started.on('error', () => undefined)
    started.once('exit', () => {
      if (worker === started) worker = null
    })
    return started
  }

  async function stop(): Promise<void> {
    const stopped = worker
    worker = null
    await stopped?.terminate()
  }

  async function one(job: ThumbnailJob): Promise<ThumbnailReply> {
    if (isEnded) return { kind: 'failed', failure: 'the library was closed' }
    clearTimeout(idle)
    worker ??= start()
    const reply = await ask(worker, job, timeMs)
    // A decoder that met a damaged file may be left in any state: the next picture gets a new one.
    if (reply.kind === 'failed') await stop()
    else idle = setTimeout(() => void stop(), idleMs).unref()
    return reply
  }

  return {
    run: (job) => {
      const reply = last.then(() => one(job))
      last = reply
      return reply
    },
    isRunning: () => worker !== null,
    end: () => {
      isEnded = true
      clearTimeout(idle)
      return stop()
    }
  }
}

/** The reply of a thread, whichever comes first: its answer, its end, or the end of its time. It keeps the process alive meanwhile. */
function ask(worker: Worker, job: ThumbnailJob, timeMs: number): Promise<ThumbnailReply> {
  return new Promise((resolve) => {
    const settle = (reply: ThumbnailReply): void => {
      clearTimeout(timer)
      worker.off('message', settle).off('error', onError).off('exit', onExit)
      worker.unref()
      resolve(reply)
    }
    const fail = (failure: string): void => settle({ kind: 'failed', failure })
    const onError = (error: Error): void => fail(error.message)
    const onExit = (code: number): void => fail(`the thread ended (${code})`)
    const timer = setTimeout(() => fail(`no answer within ${timeMs} ms`), timeMs)
    worker.on('message', settle).on('error', onError).on('exit', onExit)
    worker.ref()
    // Copied first: a part of a shared buffer would take the whole buffer along.
    const bytes = new Uint8Array(job.bytes)
    worker.postMessage({ ...job, bytes } satisfies ThumbnailJob, [bytes.buffer])
  })
}
