import { isMainThread } from 'node:worker_threads'

/** Preloaded into a measured process: sends what memory it holds, in bytes by kind, each second. Threads are part of `rss`. */
if (isMainThread && process.send !== undefined) {
  setInterval(() => process.send(process.memoryUsage()), 1000).unref()
  process.channel.unref()
}
