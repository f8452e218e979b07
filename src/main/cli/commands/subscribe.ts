import type { Feed } from '@shared/contract/feeds'
import { isoTime } from '../articleSummary'
import { type CommandLibrary, type CommandOutcome, EXIT } from '../command'

/** `subscribe <url>`: a feed's address, or a page that offers one. A page that offers several lists them and ends with 1. */
export async function subscribe(library: CommandLibrary, url: string): Promise<CommandOutcome> {
  const result = await library.ask('feeds.subscribe', { url })
  if (result.kind === 'choose') {
    const list = result.candidates.map(({ url: address, title }) => `  ${address}  ${title ?? ''}`.trimEnd())
    return {
      json: {
        error: { code: 'several-feeds', message: 'The page offers several feeds: subscribe to one of them.' },
        candidates: result.candidates
      },
      text: ['The page offers several feeds. Subscribe to one of these:', ...list].join('\n'),
      code: EXIT.failed
    }
  }
  const { feed, isNew } = result
  return { json: { feed: feedJson(feed) }, text: `${isNew ? 'Subscribed to' : 'Already subscribed to'} ${feed.title} (${feed.url})` }
}

function feedJson({ addedAt, checkedAt, dueAt, ...feed }: Feed) {
  const time = (milliseconds: number | null): string | null => (milliseconds === null ? null : isoTime(milliseconds))
  return { ...feed, addedAt: isoTime(addedAt), checkedAt: time(checkedAt), dueAt: time(dueAt) }
}
