import type { OfflineEstimate, OfflineFailure, OfflineProgress, OfflineResult } from '@shared/contract/offline'
import { formatBytes, formatList } from '../design/format'
import { t } from '../messages/translate'

/** What a preparation would fetch: `12 texts, 40 pictures, and 3 linked pages, about 18 MB`; null when nothing is missing. */
export function describeEstimate(estimate: OfflineEstimate): string | null {
  const parts = describeParts(estimate)
  return parts === '' ? null : t('offline.estimate', { parts, bytes: formatBytes(estimate.bytes) })
}

/** A running preparation in words: `12 of 40 · 3.1 MB · 1 failed`. */
export function describeProgress({ done, total, bytes, failed }: OfflineProgress): string {
  const parts = [t('offline.progress', { done, total })]
  if (bytes > 0) parts.push(formatBytes(bytes))
  if (failed > 0) parts.push(t('offline.failed', { count: failed }))
  return parts.join(' · ')
}

/** What a preparation brought: `Fetched 12 texts and 40 pictures, 17 MB.` */
export function describeResult(result: OfflineResult): string {
  const parts = describeParts(result)
  const cancelled = result.cancelled ? 'yes' : 'no'
  return parts === ''
    ? t('offline.nothingFetched', { cancelled })
    : t('offline.fetched', { cancelled, parts, bytes: formatBytes(result.bytes) })
}

/** The failures of one story each, in the order met. */
export function groupByStory(failed: readonly OfflineFailure[]): readonly (readonly OfflineFailure[])[] {
  const groups = new Map<OfflineFailure['articleId'], OfflineFailure[]>()
  for (const failure of failed) groups.set(failure.articleId, [...(groups.get(failure.articleId) ?? []), failure])
  return [...groups.values()]
}

const kinds = ['texts', 'pictures', 'links', 'media'] as const

function describeParts(counts: Readonly<Record<(typeof kinds)[number], number>>): string {
  return formatList(kinds.filter((kind) => counts[kind] > 0).map((kind) => t(`offline.${kind}`, { count: counts[kind] })))
}
