import type { ArticleId } from '@shared/contract/ids'

/** The usual constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). */
const K = 60

/** Joins rankings: each gives an article `1 / (60 + rank)`, ranks from 1. Equal sums keep the order in which they were met. */
export function fuse(rankings: readonly (readonly ArticleId[])[]): ArticleId[] {
  const worth = new Map<ArticleId, number>()
  for (const ranking of rankings) {
    for (const [index, id] of ranking.entries()) worth.set(id, (worth.get(id) ?? 0) + 1 / (K + index + 1))
  }
  return [...worth].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/** Puts a better ranking in place of what is shown: the first `held` rows stay where they are if they are still hits. */
export function settle<Row extends { readonly id: ArticleId }>(shown: readonly Row[], ranked: readonly Row[], held: number): Row[] {
  const byId = new Map(ranked.map((row) => [row.id, row]))
  const kept = shown.slice(0, held).flatMap((row) => byId.get(row.id) ?? [])
  const keptIds = new Set(kept.map((row) => row.id))
  return [...kept, ...ranked.filter((row) => !keptIds.has(row.id))]
}
