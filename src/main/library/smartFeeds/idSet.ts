/** Article ids, a byte for each that there could be: twenty sets of 100,000 take 2 MB. */
export interface IdSet {
  readonly size: number
  /** False when it was not in. */
  remove(id: number): boolean
  /** Those above an id, ascending. */
  after(id: number): readonly number[]
}

export function makeIdSet(ids: readonly number[]): IdSet {
  const isIn = new Uint8Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1)
  for (const id of ids) isIn[id] = 1
  let size = ids.length
  return {
    get size() {
      return size
    },
    remove(id) {
      if (isIn[id] !== 1) return false
      isIn[id] = 0
      size--
      return true
    },
    after(id) {
      const found: number[] = []
      for (let next = isIn.indexOf(1, id + 1); next >= 0; next = isIn.indexOf(1, next + 1)) found.push(next)
      return found
    }
  }
}
