import type { ExtractionThread } from './extractionThread'

/** Threads and those who wait for one, first come first served. A thread that ended is replaced when it is next needed. */
export class ThreadQueue {
  private readonly idle: ExtractionThread[] = []
  private readonly all = new Set<ExtractionThread>()
  private readonly waiting: ((thread: ExtractionThread | null) => void)[] = []
  private closed = false

  constructor(
    private readonly count: number,
    private readonly start: () => ExtractionThread
  ) {}

  isClosed(): boolean {
    return this.closed
  }

  /** A living thread, when there is one free; null once the queue is closed. */
  async take(): Promise<ExtractionThread | null> {
    if (this.closed) return null
    for (let thread = this.idle.pop(); thread; thread = this.idle.pop()) {
      if (thread.isAlive()) return thread
      this.all.delete(thread)
    }
    if (this.all.size < this.count) return this.startOne()
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  give(thread: ExtractionThread): void {
    if (!thread.isAlive()) this.all.delete(thread)
    const next = this.waiting.shift()
    if (!next) {
      if (thread.isAlive()) this.idle.push(thread)
    } else if (this.closed) next(null)
    else next(thread.isAlive() ? thread : this.startOne())
  }

  /** Ends every thread; whoever waits gets none. */
  async close(): Promise<void> {
    this.closed = true
    for (const waiter of this.waiting.splice(0)) waiter(null)
    await Promise.all([...this.all].map((thread) => thread.end()))
  }

  private startOne(): ExtractionThread {
    const thread = this.start()
    this.all.add(thread)
    return thread
  }
}
