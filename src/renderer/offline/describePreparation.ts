import type { OfflineEstimate, OfflineFailure, OfflineProgress, OfflineResult } from '@shared/contract/offline'
import { formatBytes, formatCount, plural } from '../design/format'

/** What a preparation would fetch: `12 texts, 40 pictures and 3 linked pages, about 18 MB`; null when nothing is missing. */
export function describeEstimate({ texts, pictures, links, media, bytes }: OfflineEstimate): string | null {
  const parts = counted([
    [texts, 'text', 'texts'],
    [pictures, 'picture', 'pictures'],
    [links, 'linked page', 'linked pages'],
    [media, 'recording or film', 'recordings and films']
  ])
  return parts === '' ? null : `${parts}, about ${formatBytes(bytes)}`
}

/** A running preparation in words: `12 of 40 · 3.1 MB · 1 failed`. */
export function describeProgress({ done, total, bytes, failed }: OfflineProgress): string {
  const parts = [`${formatCount(done)} of ${formatCount(total)}`]
  if (bytes > 0) parts.push(formatBytes(bytes))
  if (failed > 0) parts.push(`${formatCount(failed)} failed`)
  return parts.join(' · ')
}

/** What a preparation brought: `Fetched 12 texts and 40 pictures, 17 MB.` */
export function describeResult({ texts, pictures, links, media, bytes, cancelled }: OfflineResult): string {
  const parts = counted([
    [texts, 'text', 'texts'],
    [pictures, 'picture', 'pictures'],
    [links, 'linked page', 'linked pages'],
    [media, 'recording or film', 'recordings and films']
  ])
  const fetched = parts === '' ? 'Nothing was fetched.' : `Fetched ${parts}, ${formatBytes(bytes)}.`
  return cancelled ? `Stopped. ${fetched}` : fetched
}

/** The failures of one story each, in the order met. */
export function groupByStory(failed: readonly OfflineFailure[]): readonly (readonly OfflineFailure[])[] {
  const groups = new Map<OfflineFailure['articleId'], OfflineFailure[]>()
  for (const failure of failed) groups.set(failure.articleId, [...(groups.get(failure.articleId) ?? []), failure])
  return [...groups.values()]
}

function counted(counts: readonly (readonly [count: number, one: string, many: string])[]): string {
  const parts = counts.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many))
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
