/** The items with the largest values, largest first, without sorting all: a heap holds the best so far, the smallest on top. */
export function largest(items: readonly number[], limit: number, worth: (item: number) => number): number[] {
  if (items.length <= limit) return [...items].sort((a, b) => worth(b) - worth(a))
  const heap = items.slice(0, limit)
  for (let at = (limit >> 1) - 1; at >= 0; at--) sink(heap, at, worth)
  for (let at = limit; at < items.length; at++) {
    const item = items[at] ?? 0
    if (worth(item) <= worth(heap[0] ?? item)) continue
    heap[0] = item
    sink(heap, 0, worth)
  }
  return heap.sort((a, b) => worth(b) - worth(a))
}

function sink(heap: number[], from: number, worth: (item: number) => number): void {
  const item = heap[from] ?? 0
  const value = worth(item)
  let at = from
  while (at * 2 + 1 < heap.length) {
    let child = at * 2 + 1
    if (child + 1 < heap.length && worth(heap[child + 1] ?? 0) < worth(heap[child] ?? 0)) child++
    if (worth(heap[child] ?? 0) >= value) break
    heap[at] = heap[child] ?? 0
    at = child
  }
  heap[at] = item
}
