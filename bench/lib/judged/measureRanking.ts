import type { JudgedEngine } from './judgedEngines'
import type { JudgedQuery } from './judgedNews'
import { mean, ndcg } from './ndcg'

/** How well an engine ranks: the mean NDCG@10 of queries, all together and apart. */
export interface RankingScore {
  readonly name: string
  readonly all: number
  readonly tuned: number
  readonly held: number
  readonly byKind: ReadonlyMap<string, number>
  /** Of each query, in the order of the queries. */
  readonly each: readonly number[]
}

export async function measureRanking(engine: JudgedEngine, queries: readonly JudgedQuery[]): Promise<RankingScore> {
  const each: number[] = []
  for (const { query, grades } of queries) each.push(ndcg(await engine.rank(query), grades))
  const over = (wanted: (query: JudgedQuery) => boolean) => mean(each.filter((_, index) => queries[index] && wanted(queries[index])))
  const kinds = [...new Set(queries.map(({ kind }) => kind))]
  return {
    name: engine.name,
    all: mean(each),
    tuned: over(({ held }) => !held),
    held: over(({ held }) => held),
    byKind: new Map(kinds.map((kind) => [kind, over((query) => query.kind === kind)])),
    each
  }
}
