import { ReaderError } from '@shared/contract/errors'
import type { SmartFeed } from '@shared/contract/search'
import type { CommandLibrary, CommandOutcome } from '../command'

/** `smart-feeds`: queries that are kept, with how many unread stories answer each. */
export async function listSmartFeeds(library: CommandLibrary): Promise<CommandOutcome> {
  await library.settled()
  const { smartFeeds } = await library.ask('replica.start', {})
  return { json: { smartFeeds }, text: smartFeeds.map(inWords).join('\n') }
}

/** `smart-feeds add <title> <query>` */
export async function addSmartFeed(library: CommandLibrary, feed: Pick<SmartFeed, 'title' | 'query' | 'notify'>): Promise<CommandOutcome> {
  await library.settled()
  const smartFeed = await library.ask('smartFeeds.add', feed)
  return { json: { smartFeed }, text: inWords(smartFeed) }
}

/** `smart-feeds remove <id>` */
export async function removeSmartFeed(library: CommandLibrary, id: number): Promise<CommandOutcome> {
  const { smartFeeds } = await library.ask('replica.start', {})
  const smartFeed = smartFeeds.find((feed) => feed.id === id)
  if (smartFeed === undefined) throw new ReaderError('not-found', `There is no smart feed ${id}.`)
  await library.ask('smartFeeds.remove', { id: smartFeed.id })
  return { json: { removed: smartFeed }, text: `Removed ${smartFeed.title}` }
}

function inWords({ id, title, query, unread, notify }: SmartFeed): string {
  return `${String(id).padStart(6)}  ${title}  — ${query}  (${unread} unread${notify ? ', tells of new stories' : ''})`
}
