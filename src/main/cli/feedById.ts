import { ReaderError } from '@shared/contract/errors'
import type { Feed } from '@shared/contract/feeds'

/** The feed a number on the command line names. @throws ReaderError `not-found` */
export function feedById(feeds: readonly Feed[], id: number): Feed {
  const feed = feeds.find((one) => one.id === id)
  if (feed === undefined) throw new ReaderError('not-found', `There is no feed ${id}.`)
  return feed
}
