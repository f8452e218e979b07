import type { RelatedArticle } from '@shared/contract/stories'

const MOST = 4

/** The names that tie most of the related stories to the one being read, at most four: what "more like this" looks for. */
export function sharedNames(related: readonly Pick<RelatedArticle, 'why'>[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { why } of related) {
    for (const reason of why) {
      if (reason.kind === 'names') for (const name of reason.names) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, MOST)
    .map(([name]) => name)
}
