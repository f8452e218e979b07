import type { SyncProgress } from '@shared/contract/sync'
import { formatBytes } from '../design/format'
import { t } from '../messages/translate'

/** A running sync in words: `Feeds 3 of 12 · 40 of 64 stories · 120 pictures · 9.4 MB`. */
export function describeSync(progress: SyncProgress): string {
  const { feedsDone, feedsTotal, articlesDone, articlesTotal, images, bytes, failed } = progress
  const parts = [t('offline.syncFeeds', { done: feedsDone, total: feedsTotal })]
  if (articlesTotal > 0) parts.push(t('offline.syncStories', { done: articlesDone, total: articlesTotal }))
  if (images > 0) parts.push(t('offline.pictures', { count: images }))
  if (bytes > 0) parts.push(formatBytes(bytes))
  if (failed > 0) parts.push(t('offline.failed', { count: failed }))
  return parts.join(' · ')
}

/** How a sync ended, in one line. */
export function describeSyncEnd({ phase, articlesDone, bytes, failed }: SyncProgress): string {
  const parts = [t(phase === 'cancelled' ? 'offline.syncStopped' : failed > 0 ? 'offline.syncDone' : 'offline.upToDate')]
  if (articlesDone > 0) parts.push(t('offline.newStories', { count: articlesDone }))
  if (articlesDone > 0 && bytes > 0) parts.push(formatBytes(bytes))
  if (failed > 0) parts.push(t('offline.feedsFailed', { count: failed }))
  return parts.join(' · ')
}

/** How much of a sync is done, 0 to 1: a feed counts as one step, and so does a story. */
export function syncShare({ feedsDone, feedsTotal, articlesDone, articlesTotal }: SyncProgress): number {
  const total = feedsTotal + articlesTotal
  return total === 0 ? 0 : (feedsDone + articlesDone) / total
}
