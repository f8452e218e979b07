const DEPTH = 10

/**
 * Normalized discounted cumulated gain of a ranking's first ten (Järvelin and Kekäläinen, ACM TOIS 2002): 0 to 1.
 * Gain 2^grade − 1, discounted by log2 of the rank + 1, divided by that of the best possible ranking.
 */
export function ndcg(ranking: readonly string[], grades: Readonly<Record<string, number>>): number {
  const ideal = Object.values(grades).sort((a, b) => b - a)
  return gain(ranking.map((key) => grades[key] ?? 0)) / gain(ideal)
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
