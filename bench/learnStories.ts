import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../src/main/library/archive/archive'
import type { StoredGroup } from '../src/main/library/stories/groups'
import { packTerms } from '../src/main/library/stories/packedTerms'
import { type JudgeGroups, placeArticle } from '../src/main/library/stories/placeArticle'
import { askedOdds, BIAS, type GroupEvidence, weights as known } from '../src/main/library/stories/storyModel'
import { makeTermIndex } from '../src/main/library/stories/termIndex'
import { describeTerms } from '../src/main/library/stories/termVectors'
import { openVectorStore } from '../src/main/library/stories/vectorStore'
import { type LabelledArticle, labelledNews, sagasOf, saveNews } from '../tests/helpers/labelledNews'
import { f1, scoreBCubed, scorePairs } from '../tests/helpers/scoreGroups'
import { type Example, fitLogistic } from './lib/logistic'
import { heading } from './lib/report'

const PASSES = 4
const RIDGE = 2
/** Examples of so many passes are learnt from together. */
const REMEMBERED = 3
/** Not learnt: in the labelled news links lead within an event, on the web they lead anywhere. */
const GIVEN: ReadonlySet<keyof GroupEvidence> = new Set(['links'])
const kinds = Object.keys(known) as (keyof GroupEvidence)[]

/**
 * Learns the weights of `stories/storyModel.ts` from the labelled news to tune by. In the first pass articles are placed as their
 * labels say, then as the weights of the pass before do, so that the model meets the groups it makes itself.
 */
export async function learnStories(): Promise<void> {
  heading('Weights of the story model, learnt from the labelled news to tune by')
  const news = [...labelledNews('newsStories'), ...labelledNews('stories')].sort((a, b) => (a.at < b.at ? -1 : 1))
  let weights = [BIAS, ...kinds.map((kind) => known[kind])]
  const passes: Example[][] = []
  for (let pass = 0; pass < PASSES; pass++) {
    const learnt = weights
    passes.push(placeAll(news, pass === 0 ? null : (evidence) => oddsBy(learnt, evidence)))
    weights = fitLogistic(passes.slice(-REMEMBERED).flat(), RIDGE)
  }
  console.log(`bias ${weights[0]?.toFixed(2)}`)
  for (const [at, kind] of kinds.entries()) console.log(`  ${kind}: ${(GIVEN.has(kind) ? known[kind] : weights[at + 1])?.toFixed(2)},`)
}

function oddsBy(weights: readonly number[], evidence: GroupEvidence): number {
  const weightOf = (kind: keyof GroupEvidence, at: number) => (GIVEN.has(kind) ? known[kind] : (weights[at + 1] ?? 0))
  return kinds.reduce((sum, kind, at) => sum + evidence[kind] * weightOf(kind, at), weights[0] ?? 0)
}

/** Places all in order of time; answers what each comparison saw. Without odds, the labels decide. */
function placeAll(news: readonly LabelledArticle[], odds: ((evidence: GroupEvidence) => number) | null): Example[] {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-learn-'))
  const archive = openArchive(directory)
  const [store, index, examples] = [openVectorStore(archive.database), makeTermIndex(), [] as Example[]]
  const ids = news.map(saveNews(archive))
  const labels = new Map<number, string>(ids.map((id, at) => [id, news[at]?.event ?? `alone ${id}`]))
  const judge: JudgeGroups = (one, other, evidence) => {
    const isOne = mostFrequent(one, labels) === mostFrequent(other, labels)
    const weight = Math.min(3, Math.sqrt(one.ids.length * other.ids.length))
    examples.push({ features: kinds.map((kind) => (GIVEN.has(kind) ? 0 : evidence[kind])), isOne, weight: odds === null ? 1 : weight })
    return odds === null ? (isOne ? 1 : -1) : odds(evidence) - askedOdds(one.ids.length, other.ids.length)
  }
  for (const id of ids) {
    const source = store.source(id)
    if (source === null) continue
    const { contentId, publishedAt, topic } = source
    const vector = describeTerms(source, index.rarity)
    store.write(id, { contentId, vector })
    index.add({ id, contentId, publishedAt, terms: packTerms(vector.terms) })
    archive.transaction(() => placeArticle(archive, store, index, { id, publishedAt, topic, vector }, judge), 'relaxed')
  }
  const groups = sagasOf(archive, ids)
  const events = news.map(({ event }) => event)
  const [pairs, own] = [scorePairs(events, groups), scoreBCubed(events, groups)]
  console.log(
    `pairs ${pairs.precision.toFixed(3)} / ${pairs.recall.toFixed(3)}, B-cubed F1 ${f1(own).toFixed(3)}, ${examples.length} examples`
  )
  archive.close()
  rmSync(directory, { recursive: true, force: true })
  return examples
}

/** The event most of a group tells. */
function mostFrequent({ ids }: StoredGroup, labels: ReadonlyMap<number, string>): string {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(labels.get(id) ?? '', (counts.get(labels.get(id) ?? '') ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
