import type { OfflineEstimate, OfflineResult } from '@shared/contract/offline'
import { type CommandLibrary, type CommandOutcome, EXIT, type ExitCode, type Remark } from '../command'
import { feedById } from '../feedById'
import { type ScopeOptions, scopeOf } from '../scopeOptions'

export interface PrepareOptions extends ScopeOptions {
  readonly links?: boolean
  readonly media?: boolean
  readonly estimate?: boolean
}

/** `prepare`: makes stories ready offline. 0 all had, 3 some failed or it was stopped, 1 all failed. Ctrl-C keeps what is done. */
export async function prepare(library: CommandLibrary, options: PrepareOptions, remark: Remark): Promise<CommandOutcome> {
  await library.settled()
  const { feeds } = await library.ask('replica.start', {})
  if (options.feed !== undefined) feedById(feeds, options.feed)
  const choice = { scope: scopeOf(options), links: options.links === true, media: options.media === true }
  const estimate = await library.ask('offline.estimate', choice)
  if (options.estimate === true) return { json: estimate, text: estimateText(estimate) }
  const stop = () => void library.ask('offline.cancel', {})
  const stopTelling = tellProgress(library, remark)
  process.once('SIGINT', stop)
  try {
    const result = await library.ask('offline.prepare', choice)
    return { json: result, text: resultText(result), code: exitCode(result) }
  } finally {
    process.off('SIGINT', stop)
    stopTelling()
  }
}

const TELL_EVERY_MS = 1000

function tellProgress(library: CommandLibrary, remark: Remark): () => void {
  let toldAt = 0
  return library.onEvent((event, payload) => {
    if (event !== 'offline.progress' || !('bytes' in payload) || !('total' in payload) || Date.now() - toldAt < TELL_EVERY_MS) return
    toldAt = Date.now()
    remark(`${payload.done} of ${payload.total}, ${megabytes(payload.bytes)}`)
  })
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

function estimateText({ articles, ready, texts, pictures, links, media, bytes }: OfflineEstimate): string {
  return `${articles} stories, ${ready} of them ready: ${texts} texts, ${pictures} pictures, ${links} linked pages and ${media} media to fetch, about ${megabytes(bytes)}`
}

function resultText({ texts, pictures, links, media, bytes, failedCount, failed, cancelled, durationMs }: OfflineResult): string {
  const got = `${texts} texts, ${pictures} pictures, ${links} linked pages, ${media} media, ${megabytes(bytes)} in ${(durationMs / 1000).toFixed(1)} s`
  const lines = failed.map(({ what, url, title, reason }) => `failed  ${what} ${url} of “${title}”: ${reason}`)
  const others = failedCount - failed.length
  return [`${cancelled ? 'stopped: ' : ''}${got}`, ...lines, ...(others > 0 ? [`failed  ${others} others`] : [])].join('\n')
}

function exitCode({ texts, pictures, links, media, failedCount, cancelled }: OfflineResult): ExitCode {
  if (failedCount > 0 && texts + pictures + links + media === 0 && !cancelled) return EXIT.failed
  return failedCount > 0 || cancelled ? EXIT.partly : EXIT.done
}
