import type { MessageKey } from '@shared/messages/catalog'
import type { MessageValues } from '@shared/messages/translator'
import type { SmartFeedNews } from './libraryProcess'

type Say = (key: MessageKey, values?: MessageValues) => string

/** What a notification of new stories says. */
export function newsWords(
  { title, count }: Pick<SmartFeedNews, 'title' | 'count'>,
  say: Say
): { readonly title: string; readonly body: string } {
  return { title, body: say('menu.newStories', { count }) }
}
