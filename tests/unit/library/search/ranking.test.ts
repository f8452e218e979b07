import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type JudgedEngines, openJudgedEngines } from '../../../../bench/lib/judged/judgedEngines'
import { judgedArticles, judgedQueries } from '../../../../bench/lib/judged/judgedNews'
import { measureRanking, type RankingScore } from '../../../../bench/lib/judged/measureRanking'
import { ndcg } from '../../../../bench/lib/judged/ndcg'

describe('NDCG@10', () => {
  it('is 1 for the best ranking, whatever follows it', () => {
    expect(ndcg(['a', 'b', 'x'], { a: 3, b: 1 })).toBe(1)
  })

  it('is 0 when nothing that is worth anything is among the first ten', () => {
    const others = Array.from({ length: 10 }, (_, at) => `x${at}`)
    expect(ndcg([...others, 'a'], { a: 3 })).toBe(0)
  })

  it('takes a place off more the further up it is', () => {
    const grades = { a: 3, b: 3, c: 3 }
    expect(ndcg(['x', 'a', 'b', 'c'], grades)).toBeLessThan(ndcg(['a', 'b', 'x', 'c'], grades))
    // 7 / log2(3) of 7 / log2(2).
    expect(ndcg(['x', 'a'], { a: 3 })).toBeCloseTo(1 / Math.log2(3), 10)
  })
})

describe('over the judged news', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-ranking-'))
  const [articles, queries] = [judgedArticles(), judgedQueries()]
  let engines: JudgedEngines
  let archive: RankingScore

  beforeAll(async () => {
    // How old an article is counts, and the articles end with October 2026.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 1) })
    engines = await openJudgedEngines(folder, articles)
    archive = await measureRanking(engines.archive, queries)
  }, 120_000)

  afterAll(() => {
    vi.useRealTimers()
    engines.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('is judged for articles that there are', () => {
    const keys = new Set(articles.map(({ key }) => key))
    expect(queries.flatMap(({ grades }) => Object.keys(grades)).filter((key) => !keys.has(key))).toEqual([])
  })

  it('ranks well', () => {
    expect(archive.all).toBeGreaterThanOrEqual(0.85)
  })

  it('ranks what it was never tuned on as well, or nearly', () => {
    expect(archive.held).toBeGreaterThanOrEqual(archive.tuned - 0.05)
  })

  it('shows no worse a ranking in the window', async () => {
    const [settled] = engines.window
    if (settled === undefined) throw new Error('no window')
    expect((await measureRanking(settled, queries)).all).toBeGreaterThanOrEqual(archive.all - 0.02)
  }, 120_000)

  it('ranks no worse than any other engine', async () => {
    for (const peer of engines.peers) expect((await measureRanking(peer, queries)).all, peer.name).toBeLessThanOrEqual(archive.all)
  }, 120_000)
})
