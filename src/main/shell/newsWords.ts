import type { SmartFeedNews } from './libraryProcess'

/** What a notification of new stories says. */
export function newsWords({ title, count }: Pick<SmartFeedNews, 'title' | 'count'>): { readonly title: string; readonly body: string } {
  return { title, body: count === 1 ? 'One new story' : `${count} new stories` }
}
