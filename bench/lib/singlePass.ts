import { stem } from '../../src/shared/text/stem'
import { stopWords } from '../../src/shared/text/stopWords'
import { segmentWords } from '../../src/shared/text/tokenize'

export interface PlainArticle {
  readonly title: string
  readonly text: string
  readonly language: string
}

interface Cluster {
  readonly sum: Map<string, number>
}

/**
 * The baseline that topic detection is measured against (single-pass clustering): articles in order of time, each joins the cluster
 * whose centroid is nearest by the cosine of tf-idf vectors, when that is at least `threshold`, else begins one. Answers each one's cluster.
 */
export function clusterSinglePass(articles: readonly PlainArticle[], threshold: number): number[] {
  const frequencies = new Map<string, number>()
  const clusters: Cluster[] = []
  return articles.map((article, seen) => {
    const vector = vectorOf(article, frequencies, seen)
    const [best] = clusters.map((cluster, at) => ({ at, cosine: cosineOf(vector, cluster.sum) })).sort((a, b) => b.cosine - a.cosine)
    const at = best !== undefined && best.cosine >= threshold ? best.at : clusters.push({ sum: new Map() }) - 1
    const sum = clusters[at]?.sum ?? new Map<string, number>()
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight)
    return at
  })
}

/** The threshold of those tried that a score is highest with. */
export function bestThreshold(articles: readonly PlainArticle[], score: (clusters: readonly number[]) => number): number {
  const tried = Array.from({ length: 12 }, (_, at) => 0.06 + at * 0.02)
  return (
    tried.map((threshold) => ({ threshold, value: score(clusterSinglePass(articles, threshold)) })).sort((a, b) => b.value - a.value)[0]
      ?.threshold ?? 0
  )
}

/** Terms weighed by frequency and rarity among the articles so far, of length 1; counts the article in. */
function vectorOf({ title, text, language }: PlainArticle, frequencies: Map<string, number>, seen: number): Map<string, number> {
  const common = stopWords(language)
  const counts = new Map<string, number>()
  for (const { text: word } of segmentWords(`${title}\n${text}`)) {
    if (common.has(word)) continue
    const term = stem(word, language)
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  const weights = [...counts].map(([term, count]): [string, number] => [
    term,
    (1 + Math.log(count)) * Math.log(1 + (seen + 1) / (frequencies.get(term) ?? 1))
  ])
  const length = Math.hypot(...weights.map(([, weight]) => weight))
  return new Map(weights.map(([term, weight]) => [term, weight / length]))
}

function cosineOf(vector: ReadonlyMap<string, number>, sum: ReadonlyMap<string, number>): number {
  let product = 0
  for (const [term, weight] of vector) product += weight * (sum.get(term) ?? 0)
  return product === 0 ? 0 : product / Math.hypot(...sum.values())
}
