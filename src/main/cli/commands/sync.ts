import { type CommandLibrary, type CommandOutcome, EXIT, type ExitCode } from '../command'
import { feedById } from '../feedById'

/** `sync`: every feed, or those named by id. 0 all done, 3 some feeds failed, 1 all of them. */
export async function sync(library: CommandLibrary, feedIds: readonly number[]): Promise<CommandOutcome> {
  const { feeds } = await library.ask('replica.start', {})
  const summary = await library.ask('sync.run', feedIds.length === 0 ? {} : { feedIds: feedIds.map((id) => feedById(feeds, id).id) })
  await library.background()
  const failed = summary.failed.map(({ url, title, error }) => `failed  ${title} (${url}): ${error.message}`)
  const counts = `${summary.feeds} feeds: ${summary.new} new, ${summary.changed} changed, ${summary.images} pictures, ${summary.bytes} bytes in ${(summary.durationMs / 1000).toFixed(1)} s`
  return { json: summary, text: [counts, ...failed].join('\n'), code: exitCode(summary.feeds, summary.failed.length, summary.cancelled) }
}

function exitCode(feeds: number, failed: number, cancelled: boolean): ExitCode {
  if (failed > 0 && failed >= feeds) return EXIT.failed
  return failed > 0 || cancelled ? EXIT.partly : EXIT.done
}
