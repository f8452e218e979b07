/** An example to learn from: its features, whether it is one, and how much it counts. */
export interface Example {
  readonly features: readonly number[]
  readonly isOne: boolean
  readonly weight: number
}

const ROUNDS = 30

/** Fits a logistic model by Newton's method; the first weight belongs to a constant. `ridge` holds the others small. */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
  const size = (examples[0]?.features.length ?? 0) + 1
  let weights = new Array<number>(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, curvature } = slopes(examples, weights, ridge)
    const step = solve(curvature, gradient)
    weights = weights.map((weight, at) => weight - (step[at] ?? 0))
  }
  return weights
}

function slopes(examples: readonly Example[], weights: readonly number[], ridge: number): { gradient: number[]; curvature: number[][] } {
  const gradient = weights.map((weight, at) => (at === 0 ? 0 : ridge * weight))
  const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : ridge) : 0)))
  for (const { features, isOne, weight } of examples) {
    const inputs = [1, ...features]
    const odds = inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0)
    const chance = 1 / (1 + Math.exp(-odds))
    for (const [row, input] of inputs.entries()) {
      gradient[row] = (gradient[row] ?? 0) + weight * (chance - Number(isOne)) * input
      const line = curvature[row] ?? []
      for (const [column, other] of inputs.entries()) line[column] = (line[column] ?? 0) + weight * chance * (1 - chance) * input * other
    }
  }
  return { gradient, curvature }
}

/** Solves a system of linear equations by elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at] ?? 0])
  for (let at = 0; at < rows.length; at++) {
    const rest = rows.splice(at).sort((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0))
    rows.push(...rest)
    const pivot = rows[at] ?? []
    for (const row of rows) {
      if (row === pivot) continue
      const share = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (let column = at; column <= rows.length; column++) row[column] = (row[column] ?? 0) - share * (pivot[column] ?? 0)
    }
  }
  return rows.map((row, at) => (row[rows.length] ?? 0) / (row[at] ?? 1))
}
