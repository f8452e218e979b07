import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJudgedEngines } from './lib/judged/judgedEngines'
import { judgedArticles, judgedQueries } from './lib/judged/judgedNews'
import { measureRanking, type RankingScore } from './lib/judged/measureRanking'
import { heading, row } from './lib/report'

/** How well search ranks the judged news (tests/fixtures/search), beside other engines over the same articles. */
export async function benchRanking(): Promise<void> {
  const [articles, queries] = [judgedArticles(), judgedQueries()]
  heading(`Ranking: NDCG@10 of ${queries.length} judged queries over ${articles.length} articles`)
  const folder = mkdtempSync(join(tmpdir(), 'offprint-ranking-'))
  try {
    const engines = await openJudgedEngines(folder, articles)
    const scores: RankingScore[] = []
    for (const engine of [engines.archive, ...engines.window, ...engines.peers]) scores.push(await measureRanking(engine, queries))
    engines.close()
    for (const score of scores) row(score.name, figure(score.all), `tuned on ${figure(score.tuned)}, never tuned on ${figure(score.held)}`)
    printKinds(scores)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function printKinds(scores: readonly RankingScore[]): void {
  const [first, ...others] = scores
  console.log(`\nby kind of query: ${scores.map(({ name }) => name).join(' · ')}`)
  for (const [kind, value] of first?.byKind ?? []) {
    row(`  ${kind}`, figure(value), others.map(({ byKind }) => figure(byKind.get(kind) ?? Number.NaN)).join('  '))
  }
}

const figure = (value: number): string => value.toFixed(3)
