/** A set of places of a catalog: 1 for each that is in it. */
export type Mask = Uint8Array

export function allOf(masks: readonly Mask[], size: number): Mask {
  const [first, ...others] = masks
  const result = first === undefined ? new Uint8Array(size).fill(1) : first.slice()
  for (const mask of others) for (let place = 0; place < size; place++) result[place] = (result[place] ?? 0) & (mask[place] ?? 0)
  return result
}

export function anyOf(masks: readonly Mask[], size: number): Mask {
  const result = new Uint8Array(size)
  for (const mask of masks) for (let place = 0; place < size; place++) result[place] = (result[place] ?? 0) | (mask[place] ?? 0)
  return result
}

export function noneOf(mask: Mask): Mask {
  return mask.map((isIn) => 1 - isIn)
}

/** The places in a mask, ascending. */
export function placesIn(mask: Mask): number[] {
  const places: number[] = []
  for (let place = mask.indexOf(1); place >= 0; place = mask.indexOf(1, place + 1)) places.push(place)
  return places
}
