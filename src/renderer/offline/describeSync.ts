import type { SyncProgress } from '@shared/contract/sync'
import { formatBytes, formatCount, plural } from '../design/format'

/** A running sync in words: `Feeds 3 of 12 · 40 of 64 stories · 120 pictures · 9.4 MB`. */
export function describeSync(progress: SyncProgress): string {
  const { feedsDone, feedsTotal, articlesDone, articlesTotal, images, bytes, failed } = progress
  const parts = [`Feeds ${formatCount(feedsDone)} of ${formatCount(feedsTotal)}`]
  if (articlesTotal > 0) parts.push(`${formatCount(articlesDone)} of ${plural(articlesTotal, 'story', 'stories')}`)
  if (images > 0) parts.push(plural(images, 'picture'))
  if (bytes > 0) parts.push(formatBytes(bytes))
  if (failed > 0) parts.push(`${formatCount(failed)} failed`)
  return parts.join(' · ')
}

/** How a sync ended, in one line. */
export function describeSyncEnd({ phase, articlesDone, bytes, failed }: SyncProgress): string {
  const parts = [phase === 'cancelled' ? 'Stopped' : failed > 0 ? 'Done' : 'Up to date']
  if (articlesDone > 0) parts.push(plural(articlesDone, 'new story', 'new stories'))
  if (articlesDone > 0 && bytes > 0) parts.push(formatBytes(bytes))
  if (failed > 0) parts.push(`${plural(failed, 'feed')} failed`)
  return parts.join(' · ')
}

/** How much of a sync is done, 0 to 1: a feed counts as one step, and so does a story. */
export function syncShare({ feedsDone, feedsTotal, articlesDone, articlesTotal }: SyncProgress): number {
  const total = feedsTotal + articlesTotal
  return total === 0 ? 0 : (feedsDone + articlesDone) / total
}
