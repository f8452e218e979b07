import { makeGrowingArray } from './growingArray'

/** Where each article stands, by its id: four bytes an article, since ids are given in turn and few are missing. */
export interface SlotTable {
  readonly size: number
  get(id: number): number | undefined
  set(id: number, slot: number): void
  delete(id: number): void
}

export function makeSlotTable(): SlotTable {
  /** One more than the slot; 0 where there is none. */
  const slots = makeGrowingArray((length) => new Uint32Array(length))
  let size = 0

  function put(id: number, value: number): void {
    while (slots.length <= id) slots.push(0)
    size += (value === 0 ? 0 : 1) - (slots.get(id) === 0 ? 0 : 1)
    slots.set(id, value)
  }

  return {
    get size() {
      return size
    },
    get(id) {
      const value = id < slots.length ? slots.get(id) : 0
      return value === 0 ? undefined : value - 1
    },
    set: (id, slot) => put(id, slot + 1),
    delete(id) {
      if (id < slots.length) put(id, 0)
    }
  }
}
