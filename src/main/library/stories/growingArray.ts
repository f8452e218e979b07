type Numbers = Float32Array | Int32Array | Uint32Array | Float64Array

/** A typed array that doubles when it is full: numbers by the million without an object each. */
export interface GrowingArray {
  readonly length: number
  get(index: number): number
  set(index: number, value: number): void
  push(value: number): void
}

export function makeGrowingArray(make: (size: number) => Numbers): GrowingArray {
  let numbers = make(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    get: (index) => numbers[index] ?? 0,
    set: (index, value) => {
      numbers[index] = value
    },
    push: (value) => {
      if (length === numbers.length) {
        const larger = make(length * 2)
        larger.set(numbers)
        numbers = larger
      }
      numbers[length] = value
      length++
    }
  }
}
