/** Of what is put together, the share that belongs together; and of what belongs together, the share put together. */
export interface Score {
  readonly precision: number
  readonly recall: number
}

type Label = number | string | null

/** Compares groups with labels pair by pair; `null` stands alone in both. */
export function scorePairs(labels: readonly Label[], groups: readonly Label[]): Score {
  let [together, right, belonging] = [0, 0, 0]
  for (const [one] of labels.entries()) {
    for (let other = 0; other < one; other++) {
      const belongs = isOne(labels, one, other)
      const isTogether = isOne(groups, one, other)
      if (belongs) belonging++
      if (isTogether) together++
      if (belongs && isTogether) right++
    }
  }
  return { precision: right / Math.max(1, together), recall: right / Math.max(1, belonging) }
}

/** B-cubed (Bagga and Baldwin 1998): the same for each article's own group, itself included, then the mean over all articles. */
export function scoreBCubed(labels: readonly Label[], groups: readonly Label[]): Score {
  let [precision, recall] = [0, 0]
  for (const [one] of labels.entries()) {
    const places = [...labels.keys()]
    const group = places.filter((other) => other === one || isOne(groups, one, other))
    const event = places.filter((other) => other === one || isOne(labels, one, other))
    const right = group.filter((other) => other === one || isOne(labels, one, other)).length
    precision += right / group.length
    recall += right / event.length
  }
  return { precision: precision / labels.length, recall: recall / labels.length }
}

/** The harmonic mean of precision and recall. */
export function f1({ precision, recall }: Score): number {
  return (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall)
}

function isOne(groups: readonly Label[], one: number, other: number): boolean {
  return groups[one] !== null && groups[one] === groups[other]
}
