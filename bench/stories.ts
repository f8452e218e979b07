import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../src/main/library/archive/archive'
import { silentLog } from '../src/main/library/log'
import { openStories } from '../src/main/library/stories/stories'
import { type LabelledArticle, labelledNews, type NewsFolder, sagasOf, saveNews } from '../tests/helpers/labelledNews'
import { f1, type Score, scoreBCubed, scorePairs } from '../tests/helpers/scoreGroups'
import { heading, milliseconds, percentile, row } from './lib/report'
import { bestThreshold, clusterSinglePass } from './lib/singlePass'

type Groups = readonly (number | null)[]

const sets: readonly (readonly [folder: NewsFolder, title: string])[] = [
  ['newsStories', 'Stories of the labelled news to tune by'],
  ['unseenStories', 'Stories of the labelled news never tuned by']
]

/** How well stories come together, in order of time, all languages in one library, beside single-pass clustering. */
export async function benchStories(): Promise<void> {
  const tuning = labelledNews('newsStories')
  const events = tuning.map(({ event }) => event)
  const threshold = bestThreshold(tuning, (clusters) => f1(scoreBCubed(events, clusters)))
  for (const [folder, title] of sets) {
    heading(title)
    const news = labelledNews(folder)
    const { groups, times } = await placeNews(news)
    report('stories', news, groups)
    report(`single-pass tf-idf at ${threshold.toFixed(2)} (baseline)`, news, clusterSinglePass(news, threshold))
    for (const language of new Set(news.map((article) => article.language))) reportLanguage(language, news, groups)
    row(
      'to describe and place an article',
      milliseconds(percentile(times, 0.5)),
      `p95 ${milliseconds(percentile(times, 0.95))}; wanted: ≤ 20 ms`
    )
  }
}

/** Saves and places articles one after the other. */
async function placeNews(news: readonly LabelledArticle[]): Promise<{ groups: Groups; times: readonly number[] }> {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const archive = openArchive(directory)
  const stories = openStories(archive, silentLog)
  try {
    const save = saveNews(archive)
    const times: number[] = []
    const ids = []
    for (const article of news) {
      ids.push(save(article))
      const started = performance.now()
      await stories.catchUp()
      times.push(performance.now() - started)
    }
    return { groups: sagasOf(archive, ids), times }
  } finally {
    stories.close()
    archive.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

function report(what: string, news: readonly LabelledArticle[], groups: Groups): void {
  const events = news.map(({ event }) => event)
  row(`${what}: pairs`, inWords(scorePairs(events, groups)), 'precision / recall; wanted: ≥ 0.95 / ≥ 0.75')
  const own = scoreBCubed(events, groups)
  row(`${what}: B-cubed`, inWords(own), `F1 ${f1(own).toFixed(3)}`)
}

function reportLanguage(language: string, news: readonly LabelledArticle[], groups: Groups): void {
  const places = [...news.keys()].filter((at) => news[at]?.language === language)
  const score = scorePairs(
    places.map((at) => news[at]?.event ?? null),
    places.map((at) => groups[at] ?? null)
  )
  row(`pairs in ${language}, ${places.length} articles`, inWords(score))
}

function inWords({ precision, recall }: Score): string {
  return `${precision.toFixed(3)} / ${recall.toFixed(3)}`
}
